// Learning online. The page only reports that it is open; how much time that is, the server alone decides. Each report
// brings the token that the one before it got, so that none counts twice.
(function () {
  "use strict";
  var study = document.getElementById("study");
  if (!study || !document.getElementById("start")) {
    return;
  }
  var words = document.getElementById("words").dataset;
  var form = document.getElementById("question");
  var start = document.getElementById("start");
  var stop = document.getElementById("stop");
  var stream = null;
  var timer = null;
  var stopping = false;

  function el(id) { return document.getElementById(id); }

  function say(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? values[name] : whole; });
  }

  function tell(text) {
    el("state").textContent = text;
  }

  function call(path, body) {
    return window.training.api("POST", path, body).then(function (answer) {
      return answer.json().then(function (json) { return { status: answer.status, body: json }; });
    });
  }

  function idle(text) {
    window.clearTimeout(timer);
    stream = null;
    stopping = false;
    start.hidden = false;
    stop.hidden = true;
    form.hidden = true;
    tell(text);
  }

  function show(beat) {
    el("bar").value = beat.seconds;
    el("done").textContent = say(words.done, {
      done: Math.floor(beat.seconds / 60),
      all: Math.floor(beat.limitSeconds / 60),
      pending: Math.floor(beat.pendingSeconds / 60)
    });
    tell(words[beat.outcome.toLowerCase()]);
    if (beat.question && form.hidden) {
      ask(beat);
    } else if (!beat.question) {
      form.hidden = true;
    }
  }

  function ask(beat) {
    var box = el("options");
    el("stem").textContent = beat.question.stem;
    el("limit").textContent = say(words.limit, { minutes: Math.round(beat.answerSeconds / 60), tries: beat.triesLeft });
    box.textContent = "";
    ["a", "b", "c"].forEach(function (key) {
      var line = document.createElement("div");
      var input = document.createElement("input");
      var label = document.createElement("label");
      line.className = "choice";
      input.type = "radio";
      input.name = "answer";
      input.required = true;
      input.value = key.toUpperCase();
      input.id = "option-" + key;
      label.htmlFor = input.id;
      label.textContent = key.toUpperCase() + ". " + beat.question[key];
      box.appendChild(input);
      line.appendChild(input);
      line.appendChild(label);
      box.appendChild(line);
    });
    form.hidden = false;
    el("stem").focus();
  }

  function take(answer) {
    if (answer.status === 401) {
      idle(words.signedOut);
      return;
    }
    if (answer.status >= 400) {
      idle(answer.body.detail);
      return;
    }
    stream = answer.body;
    show(stream);
    if (stream.outcome === "COMPLETE") {
      idle(words.complete);
      start.hidden = true;
    } else if (stopping && !stream.question) {
      idle(words.stopped);
    } else {
      timer = window.setTimeout(function () { report(null); }, stream.beatSeconds * 1000);
    }
  }

  function report(given) {
    window.clearTimeout(timer);
    if (!stream) {
      return;
    }
    var sent = { token: stream.token, answer: given, stopping: stopping };
    // whether a report that was lost came in is not known: its token is not sent twice
    call("/me/online-streams/" + stream.id + "/beats", sent).then(take).catch(function () { idle(words.lost); });
  }

  start.addEventListener("click", function () {
    start.hidden = true;
    stop.hidden = false;
    stopping = false;
    call("/me/online-streams", { unitId: study.dataset.unit }).then(take).catch(function () { idle(words.lost); });
  });
  stop.addEventListener("click", function () {
    stopping = true;
    report(null);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    delete form.dataset.sent;
    var chosen = form.querySelector("input:checked");
    if (chosen) {
      form.hidden = true;
      report(chosen.value);
    }
  });
})();
