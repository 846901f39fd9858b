// The theory exam. Every answer is kept on this device until the server has said that it is saved; the server's clock
// decides about time. Written for old browsers too.
(function () {
  "use strict";
  var exam = document.getElementById("exam");
  if (!exam) {
    return;
  }
  var PATIENCE = 15000;
  var LONGEST_PAUSE = 30000;
  var ANNOUNCED = [30, 10, 5, 1];

  var words = document.getElementById("words").dataset;
  var sitting = null;
  var items = [];
  var answers = {};
  var current = 0;
  var kept = { sequence: 0, pending: {}, marked: {} };
  var clockAhead = 0;
  var sending = false;
  var pause = 1000;
  var retry = null;
  var handingIn = false;
  var announced = {};
  var ticking = null;
  var lastSaved = null;
  var signingIn = false;
  var notice = null;
  var asking = false;

  function el(id) { return document.getElementById(id); }

  function say(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? values[name] : whole; });
  }

  function show(id, visible) {
    el(id).hidden = !visible;
  }

  function hour(time) {
    return new Date(time).toLocaleTimeString("zh-CN", { hour12: false, timeZone: "Asia/Shanghai" });
  }

  // as the pages write it: 2026年11月23日 09:00:00 / 23 Nov 2026, 09:00:00
  function dayAndTime(time) {
    var english = document.documentElement.lang === "en";
    return new Date(time).toLocaleString(english ? "en-GB" : "zh-CN", {
      year: "numeric", month: english ? "short" : "long", day: "numeric",
      hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false, timeZone: "Asia/Shanghai"
    });
  }

  function now() {
    return Date.now() + clockAhead;
  }

  function setClock(serverTime) {
    clockAhead = new Date(serverTime).getTime() - Date.now();
  }

  // The time of saving is never later than now, but for a repeated call it is long past: it only ever puts the clock on.
  function setClockOn(savedAt) {
    clockAhead = Math.max(clockAhead, new Date(savedAt).getTime() - Date.now());
  }

  // ---- what is kept on this device ----
  function store() {
    try {
      localStorage.setItem("sitting-" + sitting.id, JSON.stringify(kept));
    } catch (full) {
      // the answers are still in this page, which says that they wait
      trouble(words.offline);
    }
  }

  function restore() {
    var text = null;
    try {
      text = localStorage.getItem("sitting-" + sitting.id);
    } catch (forbidden) {
      text = null;
    }
    if (text) {
      kept = JSON.parse(text);
    }
    (sitting.answers || []).forEach(function (saved) {
      answers[saved.item] = saved.answer;
      kept.sequence = Math.max(kept.sequence, saved.sequence + 1);
    });
    Object.keys(kept.pending).forEach(function (item) { answers[item] = kept.pending[item].answer; });
  }

  function forget() {
    try {
      localStorage.removeItem("sitting-" + sitting.id);
    } catch (forbidden) {
      // nothing was kept then
    }
  }

  function waiting() {
    return Object.keys(kept.pending).length;
  }

  // ---- calls: each answers with what came, or says that nothing did ----
  function call(method, path, body) {
    return new Promise(function (resolve) {
      var timer = window.setTimeout(function () { resolve({ lost: true }); }, PATIENCE);
      window.training.api(method, path, body).then(function (answer) {
        return answer.json().then(function (json) {
          window.clearTimeout(timer);
          resolve({ status: answer.status, body: json });
        });
      }).catch(function () {
        window.clearTimeout(timer);
        resolve({ lost: true });
      });
    });
  }

  function isPassing(answer) {
    return answer.lost || answer.status >= 500 || answer.status === 429;
  }

  function trouble(text, signIn) {
    var box = el("trouble");
    box.hidden = !text;
    box.querySelector("p").textContent = text || "";
    box.querySelector(".actions").hidden = !signIn;
  }

  // ---- saving ----
  function give(item, answer) {
    answers[item] = answer;
    kept.pending[item] = { sequence: kept.sequence, answer: answer, clientTime: new Date().toISOString() };
    kept.sequence += 1;
    store();
    flush();
    drawOverview();
  }

  function flush() {
    if (sending || !sitting || sitting.submittedAt) {
      return;
    }
    var item = Object.keys(kept.pending)[0];
    drawSaved();
    if (item === undefined) {
      afterSaving();
      return;
    }
    var sent = kept.pending[item];
    sending = true;
    window.clearTimeout(retry);
    call("PUT", "/sittings/" + sitting.id + "/answers/" + item, sent).then(function (answer) {
      sending = false;
      if (isPassing(answer)) {
        trouble(words.offline);
        drawSaved();
        retry = window.setTimeout(flush, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        return;
      }
      pause = 1000;
      if (answer.status === 401) {
        trouble(words.signedOut, true);
        drawSaved();
        return;
      }
      if (answer.status === 200) {
        lastSaved = answer.body.savedAt;
        setClockOn(answer.body.savedAt);
        takeOver(Number(item), sent, answer.body);
        trouble(notice);
      } else if (answer.status === 409) {
        submit();
        return;
      } else {
        trouble(say(words.refused, { detail: answer.body.detail }));
      }
      // a newer answer given meanwhile stays to be sent
      if (kept.pending[item] && kept.pending[item].sequence === sent.sequence) {
        delete kept.pending[item];
        store();
      }
      flush();
    });
  }

  // Another device may have saved a later answer to the same item: that one counts, so it is the one to show.
  function takeOver(item, sent, saved) {
    kept.sequence = Math.max(kept.sequence, saved.sequence + 1);
    var newer = kept.pending[item] && kept.pending[item].sequence !== sent.sequence;
    if (saved.sequence === sent.sequence) {
      return;
    }
    if (newer) {
      kept.pending[item].sequence = kept.sequence;
      kept.sequence += 1;
      return;
    }
    if (saved.answer !== sent.answer) {
      answers[item] = saved.answer;
      notice = say(words.elsewhere, { item: items.findIndex(function (one) { return one.item === item; }) + 1 });
      draw();
    }
  }

  function afterSaving() {
    if (!el("review").hidden) {
      drawReview();
    }
  }

  function drawSaved() {
    el("saved").textContent = sending ? words.saving
      : waiting() ? say(words.waiting, { n: waiting() })
        : lastSaved ? say(words.saved, { time: hour(lastSaved) }) : "";
  }

  // ---- the paper ----
  function isAnswered(item) {
    return Boolean(answers[item.item]);
  }

  function draw() {
    var item = items[current];
    el("place").textContent = say(words.place, { item: current + 1, all: items.length });
    el("kind").textContent = say(words.points, { kind: words["kind" + item.kind.charAt(0) + item.kind.slice(1).toLowerCase()], points: item.points });
    el("stem").textContent = item.stem;
    drawOptions(item);
    el("mark").setAttribute("aria-pressed", String(Boolean(kept.marked[item.item])));
    el("previous").disabled = current === 0;
    el("next").textContent = current === items.length - 1 ? words.last : words.next;
    drawOverview();
  }

  function drawOptions(item) {
    var box = el("options");
    var options = item.options || [{ id: "TRUE", text: words["true"] }, { id: "FALSE", text: words["false"] }];
    var several = item.kind === "MULTIPLE";
    var given = answers[item.item] || "";
    box.textContent = "";
    options.forEach(function (option) {
      var line = document.createElement("div");
      var input = document.createElement("input");
      var label = document.createElement("label");
      line.className = "choice";
      input.type = several ? "checkbox" : "radio";
      input.name = "answer";
      input.value = option.id;
      input.id = "option-" + option.id;
      input.checked = several ? given.indexOf(option.id) >= 0 : given === option.id;
      label.htmlFor = input.id;
      label.textContent = item.options ? option.id + ". " + option.text : option.text;
      input.addEventListener("change", function () { give(item.item, chosen()); });
      line.appendChild(input);
      line.appendChild(label);
      box.appendChild(line);
    });
  }

  function chosen() {
    return Array.prototype.map.call(el("options").querySelectorAll("input:checked"), function (input) { return input.value; }).join("");
  }

  function drawOverview() {
    var list = el("overview");
    if (list.children.length !== items.length) {
      list.textContent = "";
      items.forEach(function (item, at) {
        var line = document.createElement("li");
        var button = document.createElement("button");
        button.type = "button";
        button.textContent = String(at + 1);
        button.addEventListener("click", function () { turnTo(at); });
        line.appendChild(button);
        list.appendChild(line);
      });
    }
    items.forEach(function (item, at) {
      var button = list.children[at].firstChild;
      var marked = Boolean(kept.marked[item.item]);
      button.className = (isAnswered(item) ? "answered" : "") + (marked ? " marked" : "");
      button.setAttribute("aria-label", say(marked ? words.marked : isAnswered(item) ? words.answered : words.open, { item: at + 1 }));
      if (at === current) {
        button.setAttribute("aria-current", "true");
      } else {
        button.removeAttribute("aria-current");
      }
    });
    var done = items.filter(isAnswered).length;
    el("count").textContent = say(words.count, { done: done, left: items.length - done });
  }

  function turnTo(at) {
    current = at;
    notice = null;
    draw();
    el("stem").focus();
  }

  // ---- time ----
  function tick() {
    var left = Math.max(0, new Date(sitting.endsAt).getTime() - now());
    var minutes = Math.floor(left / 60000);
    var seconds = Math.floor(left / 1000) % 60;
    el("clock").textContent = minutes + ":" + (seconds < 10 ? "0" : "") + seconds;
    ANNOUNCED.forEach(function (limit) {
      if (!announced[limit] && left <= limit * 60000) {
        announced[limit] = true;
        if (left > (limit - 1) * 60000) {
          el("told").textContent = limit === 1 ? words.leftOne : say(words.left, { n: limit });
        }
      }
    });
    if (left === 0) {
      ask();
    }
  }

  // A device's clock may jump: only the server says that the time is over, and it hands the paper in itself then.
  function ask() {
    if (asking || !sitting || sitting.submittedAt) {
      return;
    }
    asking = true;
    call("GET", "/sittings/" + sitting.id).then(function (answer) {
      asking = false;
      if (answer.status === 401) {
        trouble(words.signedOut, true);
      } else if (isPassing(answer)) {
        trouble(words.offline);
      } else if (answer.status === 200 && answer.body.receipt) {
        trouble(words.expired);
        drawReceipt(answer.body.receipt);
      } else if (answer.status === 200) {
        setClock(answer.body.serverTime);
      }
    });
  }

  // ---- handing in ----
  function drawReview() {
    var done = items.filter(isAnswered).length;
    var marked = items.filter(function (item) { return kept.marked[item.item]; }).length;
    el("review-count").textContent = say(words.review, { all: items.length, done: done, left: items.length - done, marked: marked });
    el("review-wait").textContent = waiting() ? say(words.unsaved, { n: waiting() }) : "";
    el("submit").disabled = waiting() > 0;
  }

  function submit() {
    if (handingIn) {
      return;
    }
    handingIn = true;
    call("POST", "/sittings/" + sitting.id + "/submission").then(function (answer) {
      handingIn = false;
      if (isPassing(answer)) {
        trouble(words.offline);
        window.setTimeout(submit, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      } else if (answer.status === 401) {
        trouble(words.signedOut, true);
      } else if (answer.status === 200) {
        drawReceipt(answer.body);
      } else {
        trouble(say(words.refused, { detail: answer.body.detail }));
      }
    });
  }

  function drawReceipt(receipt) {
    window.clearInterval(ticking);
    sitting.submittedAt = receipt.submittedAt;
    forget();
    trouble(null);
    ["door", "paper", "review"].forEach(function (part) { show(part, false); });
    el("receipt-by").textContent = receipt.closedBy === "TIME" ? words.byTime : words.byCandidate;
    el("receipt-at").textContent = dayAndTime(receipt.submittedAt);
    el("receipt-answers").textContent = String(receipt.answers.length);
    el("receipt-paper").textContent = receipt.paper;
    el("receipt-file").href = URL.createObjectURL(new Blob([receipt.receipt], { type: "application/jose" }));
    show("receipt", true);
    el("receipt-title").focus();
  }

  // ---- going in ----
  function begin() {
    el("begin").disabled = true;
    call("POST", "/sittings", { bookingId: exam.dataset.booking }).then(function (answer) {
      el("begin").disabled = false;
      if (isPassing(answer)) {
        trouble(words.offline);
        retry = window.setTimeout(begin, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      } else if (answer.status === 401) {
        trouble(words.signedOut, true);
      } else if (answer.status !== 201) {
        trouble(say(words.refused, { detail: answer.body.detail }));
      } else {
        pause = 1000;
        trouble(null);
        enter(answer.body);
      }
    });
  }

  function enter(view) {
    sitting = view;
    if (view.receipt) {
      drawReceipt(view.receipt);
      return;
    }
    setClock(view.serverTime);
    items = view.paper.items;
    restore();
    show("door", false);
    show("paper", true);
    draw();
    tick();
    ticking = window.setInterval(tick, 1000);
    flush();
  }

  el("begin").addEventListener("click", begin);
  el("again").addEventListener("click", function () {
    // she is asked to; what is not saved yet stays on this device
    signingIn = true;
    window.location.reload();
  });
  el("previous").addEventListener("click", function () { turnTo(Math.max(0, current - 1)); });
  el("next").addEventListener("click", function () {
    if (current === items.length - 1) {
      el("finish").click();
    } else {
      turnTo(current + 1);
    }
  });
  el("clear").addEventListener("click", function () {
    give(items[current].item, "");
    draw();
  });
  el("mark").addEventListener("click", function () {
    var item = items[current].item;
    if (kept.marked[item]) {
      delete kept.marked[item];
    } else {
      kept.marked[item] = true;
    }
    store();
    draw();
  });
  el("clock-hide").addEventListener("click", function () {
    var clock = el("clock");
    clock.hidden = !clock.hidden;
    this.textContent = clock.hidden ? this.dataset.show : this.dataset.hide;
  });
  el("finish").addEventListener("click", function () {
    show("paper", false);
    show("review", true);
    drawReview();
    flush();
    el("review-title").focus();
  });
  el("back-to-paper").addEventListener("click", function () {
    show("review", false);
    show("paper", true);
    draw();
  });
  el("submit").addEventListener("click", submit);
  window.addEventListener("online", function () {
    pause = 1000;
    flush();
  });
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden) {
      ask();
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (sitting && !sitting.submittedAt && waiting() && !signingIn) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  // Whoever is inside already, after a reload or on another device, goes straight on.
  if (exam.dataset.begun === "true") {
    begin();
  }
})();
