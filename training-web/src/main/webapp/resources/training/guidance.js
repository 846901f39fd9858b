// Home guidance on a phone, with and without a network. Each record gets its number here and stays on this device until
// the server has said that it has it; sent again, it counts once.
(function () {
  "use strict";
  var form = document.getElementById("visit");
  if (!form) {
    return;
  }
  var words = document.getElementById("words").dataset;
  var english = document.documentElement.lang === "en";
  var STORE = "guidance-records";
  var WHO = "guidance-worker";
  var PAUSE = 15000;
  var worker = null;
  var recorded = [];
  var sending = false;

  function el(id) { return document.getElementById(id); }

  function say(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? values[name] : whole; });
  }

  function read(key, otherwise) {
    try {
      var text = localStorage.getItem(key);
      return text ? JSON.parse(text) : otherwise;
    } catch (unreadable) {
      return otherwise;
    }
  }

  function keep(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch (full) {
      return false;
    }
  }

  function waiting() {
    // another worker's records on this device are hers to send
    return read(STORE, []).filter(function (one) { return worker && one.worker === worker.worker; });
  }

  // what the server has refused stays to be read, and is not sent again
  function pending() {
    return waiting().filter(function (one) { return !one.refused; });
  }

  function number() {
    if (window.crypto.randomUUID) {
      return window.crypto.randomUUID();
    }
    var bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    var hex = Array.prototype.map.call(bytes, function (b) { return ("0" + b.toString(16)).slice(-2); }).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }

  function dayAfter(milliseconds) {
    return new Date(Date.now() + 8 * 3600000 + milliseconds).toISOString().slice(0, 10);
  }

  // The platform's day, also without a network: by how much this device was wrong is kept with who works on it.
  function today() {
    return dayAfter(worker.ahead || 0);
  }

  function dayOf(on) {
    return new Date(on + "T00:00:00+08:00").toLocaleDateString(english ? "en-GB" : "zh-CN", {
      year: "numeric", month: english ? "short" : "long", day: "numeric", timeZone: "Asia/Shanghai"
    });
  }

  function listed(texts) {
    return texts.join(english ? ", " : "、");
  }

  function labelOf(id) {
    var label = document.querySelector("label[for='" + id + "']");
    return label ? label.textContent : "";
  }

  function areaName(code) {
    var option = el("area").querySelector("option[value='" + code + "']");
    return option ? option.textContent : code;
  }

  function api(method, path, body) {
    return window.training.api(method, path, body).then(function (answer) {
      if (answer.status === 204) {
        return { status: 204 };
      }
      return answer.json().then(function (json) { return { status: answer.status, body: json }; });
    });
  }

  // ---- what is shown ----
  function state(text, signIn) {
    var count = pending().length;
    var refused = waiting().length - count;
    el("net").textContent = text || (count ? say(words.waiting, { n: count })
      : refused ? say(words.notTaken, { n: refused }) : words.all);
    el("send").hidden = !count || Boolean(signIn);
    el("again").hidden = !signIn;
  }

  function line(visit, sent) {
    var item = document.createElement("li");
    var what = document.createElement("p");
    var more = document.createElement("p");
    item.className = "card";
    what.textContent = dayOf(visit.on) + " · " + areaName(visit.area) + " · " + labelOf("occasion-" + visit.occasion);
    more.className = "quiet";
    more.textContent = listed(visit.kinds.map(function (kind) { return labelOf("kind-" + kind); })) + " · "
      + listed(visit.topics.map(function (topic) { return labelOf("topic-" + topic); }));
    var mark = document.createElement("p");
    mark.textContent = visit.takenBack ? words.backDone : sent ? words.sent : visit.refused || say(words.kept, { household: visit.household });
    item.appendChild(what);
    item.appendChild(more);
    item.appendChild(mark);
    if (!visit.takenBack && (sent || visit.refused)) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "button small";
      button.textContent = sent ? words.back : words.drop;
      button.addEventListener("click", function () {
        if (!sent) {
          forget(visit.id);
          draw();
        } else if (window.confirm(words.backSure)) {
          api("PUT", "/me/guidance/visits/" + visit.id + "/take-back").then(load).catch(function () { state(words.offline); });
        }
      });
      item.appendChild(button);
    }
    return item;
  }

  function draw() {
    var list = el("visits");
    list.textContent = "";
    waiting().slice().reverse().forEach(function (one) { list.appendChild(line(one, false)); });
    recorded.forEach(function (one) { list.appendChild(line(one, true)); });
    el("none").hidden = list.children.length > 0;
  }

  // ---- what is sent ----
  function forget(id) {
    keep(STORE, read(STORE, []).filter(function (one) { return one.id !== id; }));
  }

  function refuse(id, why) {
    keep(STORE, read(STORE, []).map(function (one) {
      if (one.id === id) {
        one.refused = say(words.refused, { detail: why });
      }
      return one;
    }));
  }

  function flush() {
    var next = pending()[0];
    if (sending || !next) {
      return;
    }
    sending = true;
    api("PUT", "/me/guidance/visits/" + next.id, {
      area: next.area, household: next.household, kinds: next.kinds, on: next.on, occasion: next.occasion, topics: next.topics,
      shared: next.shared || undefined
    }).then(function (answer) {
      sending = false;
      if (answer.status === 200) {
        forget(next.id);
        recorded.unshift(answer.body);
      } else if (answer.status === 401) {
        state(words.signedOut, true);
        return;
      } else if (answer.status >= 500 || answer.status === 429) {
        throw new Error(String(answer.status));
      } else {
        refuse(next.id, answer.body.violations && answer.body.violations.length ? answer.body.violations[0].message : answer.body.detail);
      }
      draw();
      state();
      flush();
    }).catch(function () {
      sending = false;
      state(say(words.offline, { n: pending().length }));
    });
  }

  // ---- coming in ----
  function begin() {
    var areas = worker.areas;
    Array.prototype.forEach.call(el("area").querySelectorAll("option"), function (option) {
      option.hidden = areas.indexOf(option.value) < 0;
      option.disabled = option.hidden;
    });
    if (areas.indexOf(el("area").value) < 0) {
      el("area").value = areas[0];
    }
    el("on").value = el("on").value || today();
    el("on").max = today();
    form.hidden = false;
    draw();
    state();
    flush();
  }

  function load() {
    return api("GET", "/me/guidance").then(function (answer) {
      if (answer.status === 200) {
        worker = answer.body;
        worker.ahead = Date.parse(worker.today) - Date.parse(dayAfter(0));
        keep(WHO, worker);
        return api("GET", "/me/guidance/visits?size=20").then(function (visits) {
          recorded = visits.body.items;
          begin();
        });
      }
      if (answer.status === 401) {
        resume();
        state(words.signedOut, true);
      } else {
        el("net").textContent = answer.body.detail || words.noPost;
      }
      return null;
    }).catch(function () {
      resume();
      state(say(words.offline, { n: pending().length }));
    });
  }

  // Without a network: whoever last worked on this device goes on.
  function resume() {
    worker = read(WHO, null);
    if (worker) {
      begin();
    }
  }

  function chosen(id) {
    return Array.prototype.map.call(el(id).querySelectorAll("input:checked"), function (input) { return input.value; });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    delete form.dataset.sent;
    var visit = {
      id: number(), worker: worker.worker, area: el("area").value, household: el("household").value.trim(), kinds: chosen("kinds"),
      on: el("on").value, occasion: chosen("occasions")[0], topics: chosen("topics"), shared: el("shared").checked
    };
    var complete = visit.kinds.length && visit.topics.length;
    var stored = complete && keep(STORE, read(STORE, []).concat([visit]));
    el("wrong").hidden = Boolean(stored);
    el("wrong").textContent = stored ? "" : complete ? words.full : words.choose;
    if (stored) {
      form.reset();
      begin();
      el("household").focus();
    }
  });
  el("send").addEventListener("click", flush);
  window.addEventListener("online", load);
  window.setInterval(function () {
    if (worker && pending().length) {
      flush();
    }
  }, PAUSE);

  window.training.keepPage("/me/guidance");
  load();
})();
