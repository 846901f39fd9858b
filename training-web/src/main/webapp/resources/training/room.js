// The room as it is now: the page asks for itself again and takes over what it shows of the room.
(function () {
  "use strict";
  var EVERY = 5000;
  var room = document.getElementById("room");
  var stale = document.getElementById("stale");

  function refresh() {
    fetch(window.location.href, { credentials: "same-origin", redirect: "manual" }).then(function (answer) {
      if (answer.status !== 200) {
        throw new Error(String(answer.status));
      }
      return answer.text();
    }).then(function (page) {
      var fresh = new DOMParser().parseFromString(page, "text/html").getElementById("room");
      room.replaceWith(fresh);
      room = fresh;
      stale.hidden = true;
    }).catch(function () {
      stale.hidden = false;
    }).then(function () {
      window.setTimeout(refresh, EVERY);
    });
  }

  window.setTimeout(refresh, EVERY);
})();
