// The specimen of the layout that is being written, drawn a moment after the last key. Without script it is drawn when the
// layout is proposed.
(function () {
  "use strict";
  var draft = document.getElementById("draft");
  var text = draft && draft.querySelector("textarea");
  if (!text) {
    return;
  }
  var words = draft.dataset;
  var said = document.getElementById("said");
  var list = document.getElementById("mistakes");
  var picture = document.getElementById("specimen");
  var PAUSE_MS = 500;
  var timer;
  var asked = 0;

  function show(trial) {
    said.textContent = trial.flaws.length ? words.wrong : words.right;
    list.replaceChildren.apply(list, trial.flaws.map(function (flaw) {
      var item = document.createElement("li");
      var place = document.createElement("span");
      place.className = "code";
      place.lang = "en";
      place.textContent = flaw.place.replace(/^file(: )?/, "");
      item.append(place, " ", flaw.message);
      return item;
    }));
    if (trial.picture) {
      picture.src = "data:image/png;base64," + trial.picture;
      picture.hidden = false;
    }
    // a picture of what was written before stays, so that the page does not jump; what is wrong stands above it
    picture.classList.toggle("stale", !trial.picture);
  }

  function draw() {
    var number = ++asked;
    said.textContent = words.busy;
    window.training.api("POST", "/certificate-layouts/trial", { text: text.value })
      .then(function (answer) {
        return answer.json().then(function (body) { return { ok: answer.ok, body: body }; });
      })
      .then(function (answer) {
        if (number !== asked) {
          return;
        }
        if (answer.ok) {
          show(answer.body);
        } else {
          said.textContent = answer.body.detail || words.unreachable;
        }
      })
      .catch(function () {
        if (number === asked) {
          said.textContent = words.unreachable;
        }
      });
  }

  text.addEventListener("input", function () {
    window.clearTimeout(timer);
    timer = window.setTimeout(draw, PAUSE_MS);
  });
})();
