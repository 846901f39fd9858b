// Keeps a page that holds nothing about anybody, with what it is made of, so that it opens without a network the next time.
(function () {
  "use strict";
  function keepParts() {
    var parts = [window.location.pathname].concat(
      Array.prototype.map.call(document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]"), function (part) {
        var address = new URL(part.href || part.src, window.location.href);
        return address.pathname + address.search;
      }));
    return caches.open("guidance-form").then(function (kept) {
      return Promise.all(parts.map(function (part) {
        return fetch(part, { credentials: "same-origin", redirect: "manual" }).then(function (answer) {
          return answer.ok ? kept.put(part, answer) : null;
        });
      }));
    });
  }

  window.training.keepPage = function (scope) {
    if (!navigator.serviceWorker || !window.caches) {
      return;
    }
    navigator.serviceWorker.register("/resources/training/guidance-worker.js", { scope: scope }).then(function () {
      return navigator.onLine ? keepParts() : null;
    }).then(function () {
      document.documentElement.dataset.kept = "true";
    }).catch(function () {
      // the page still works, as long as there is a network
      document.documentElement.dataset.kept = "false";
    });
  };
})();
