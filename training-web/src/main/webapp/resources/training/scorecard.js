// An assessor's card: sums up while she scores, and saves the draft by itself; what could not be sent is tried again.
(function () {
  "use strict";
  var form = document.querySelector("form[data-card]");
  if (!form) {
    return;
  }
  var QUIET = 800;
  var LONGEST_PAUSE = 30000;
  var words = form.dataset;
  var lines = Array.prototype.slice.call(form.querySelectorAll(".criterion"));
  var version = form.querySelector("[id='card:version']");
  var state = document.getElementById("draft");
  var timer = null;
  var sending = false;
  var changed = false;
  var pressed = null;
  var pause = 1000;
  var unanswered = [];

  function field(line, part) {
    return line.querySelector("input[id$=':" + part + "']");
  }

  function isWhole(line) {
    var input = field(line, "points");
    return input.value !== "" && input.checkValidity();
  }

  function sum() {
    var total = lines.filter(isWhole).reduce(function (so, line) { return so + Number(field(line, "points").value); }, 0);
    document.getElementById("sum").textContent = words.total
      .replace("{points}", String(total)).replace("{done}", String(lines.filter(isWhole).length)).replace("{all}", String(lines.length));
  }

  function scores() {
    return lines.filter(isWhole).map(function (line) {
      return { criterion: line.dataset.criterion, points: Number(field(line, "points").value), note: field(line, "note").value || null };
    });
  }

  function later(delay) {
    window.clearTimeout(timer);
    timer = window.setTimeout(send, delay);
  }

  function retry() {
    sending = false;
    changed = true;
    // nobody wants to sign minutes after pressing the button
    pressed = null;
    state.textContent = words.waiting;
    later(pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  function text(list) {
    return JSON.stringify(list.map(function (one) { return [one.criterion, Number(one.points), one.note || null]; }).sort());
  }

  // A draft whose answer was lost on the way may have been saved: then the version is its, and the next goes on from there.
  function goOn(detail) {
    sending = true;
    window.training.api("GET", "/scorecards/" + words.card).then(function (answer) {
      return answer.json();
    }).then(function (card) {
      sending = false;
      var own = card.scores && !card.signedAt && unanswered.indexOf(text(card.scores)) >= 0;
      unanswered = [];
      if (own) {
        version.value = String(card.version);
        changed = true;
        later(0);
      } else {
        state.textContent = detail;
      }
    }).catch(retry);
  }

  function send() {
    if (sending || !changed) {
      return;
    }
    sending = true;
    changed = false;
    state.textContent = words.saving;
    var sent = scores();
    unanswered.push(text(sent));
    window.training.api("PUT", "/scorecards/" + words.card, { version: Number(version.value), scores: sent }).then(function (answer) {
      if (answer.status >= 500 || answer.status === 429) {
        retry();
        return null;
      }
      return answer.json().then(function (body) {
        sending = false;
        pause = 1000;
        if (answer.status === 200) {
          unanswered = [];
          version.value = String(body.version);
          state.textContent = words.saved.replace("{time}", new Date().toLocaleTimeString("zh-CN", { hour12: false, timeZone: "Asia/Shanghai" }));
          if (pressed) {
            pressed.click();
            pressed = null;
          } else if (changed) {
            later(QUIET);
          }
        } else if (answer.status === 409) {
          goOn(body.detail);
        } else {
          state.textContent = answer.status === 401 ? words.signedOut : body.detail;
        }
      });
    }).catch(retry);
  }

  form.addEventListener("input", function () {
    sum();
    changed = true;
    later(QUIET);
  });
  form.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("[data-full]")) {
      var line = event.target.closest(".criterion");
      field(line, "points").value = line.dataset.max;
      sum();
      changed = true;
      later(QUIET);
    }
  });
  // The form sends everything itself, on the version that a draft on its way is just about to change: so it waits for it.
  form.addEventListener("submit", function (event) {
    window.clearTimeout(timer);
    if (sending) {
      event.preventDefault();
      event.stopPropagation();
      pressed = event.submitter;
    } else {
      unanswered = [];
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (unanswered.length) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
  window.addEventListener("online", function () { later(0); });
  sum();
})();
