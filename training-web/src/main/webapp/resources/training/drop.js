// A file that is dropped anywhere on the page is handed in at once. Without script the field works as it is.
(function () {
  "use strict";
  var zone = document.querySelector("[data-drop]");
  var over = document.querySelector("[data-drop-over]");
  if (zone === null || over === null) { return; }
  var input = zone.querySelector("input[type=file]");

  function bringsFiles(event) {
    return event.dataTransfer !== null && Array.prototype.indexOf.call(event.dataTransfer.types, "Files") >= 0;
  }

  ["dragenter", "dragover"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      if (bringsFiles(event)) {
        event.preventDefault();
        over.hidden = false;
      }
    });
  });
  document.addEventListener("dragleave", function (event) {
    // from one element to the next it stays on the page
    if (event.relatedTarget === null) { over.hidden = true; }
  });
  document.addEventListener("drop", function (event) {
    if (!bringsFiles(event)) { return; }
    event.preventDefault();
    over.hidden = true;
    // of several, nobody could say which one the answer is for
    var several = event.dataTransfer.files.length > 1;
    input.setCustomValidity(several ? zone.dataset.drop : "");
    if (several) {
      input.reportValidity();
    } else if (event.dataTransfer.files.length === 1) {
      input.files = event.dataTransfer.files;
      input.form.requestSubmit();
    }
  });
  input.addEventListener("change", function () { input.setCustomValidity(""); });
})();
