// What is watched as it is now: asks every few seconds whether an alert came, and then has the page's part made anew.
(function () {
  "use strict";
  var EVERY = 3000;
  var LONGEST = 30000;
  var stale = document.getElementById("stale");
  var news = document.getElementById("watch-news");
  var pause = EVERY;

  function live() {
    return document.getElementById("live");
  }

  function renew() {
    return fetch(window.location.href, { credentials: "same-origin", redirect: "manual" }).then(function (answer) {
      if (answer.status !== 200) {
        throw new Error(String(answer.status));
      }
      return answer.text();
    }).then(function (page) {
      var fresh = new DOMParser().parseFromString(page, "text/html").getElementById("live");
      var held = document.activeElement && live().contains(document.activeElement) ? document.activeElement : null;
      var name = held && (held.value || held.getAttribute("href"));
      live().replaceWith(fresh);
      news.textContent = fresh.dataset.news;
      if (name) {
        Array.prototype.some.call(fresh.querySelectorAll("a, button"), function (one) {
          var same = (one.value || one.getAttribute("href")) === name;
          if (same) {
            one.focus();
          }
          return same;
        });
      }
    });
  }

  function ask() {
    if (document.hidden) {
      return Promise.resolve();
    }
    return window.training.api("GET", "/alerts/state").then(function (answer) {
      if (answer.status !== 200) {
        throw new Error(String(answer.status));
      }
      return answer.json();
    }).then(function (state) {
      return live().dataset.watch === state.open + "-" + state.latest ? undefined : renew();
    }).then(function () {
      stale.hidden = true;
      pause = EVERY;
    }).catch(function () {
      // cut off: it says so, and asks less often until there is an answer again
      stale.hidden = false;
      pause = Math.min(pause * 2, LONGEST);
    });
  }

  function again() {
    ask().then(function () {
      window.setTimeout(again, pause);
    });
  }

  window.addEventListener("online", ask);
  document.addEventListener("visibilitychange", ask);
  window.setTimeout(again, EVERY);
})();
