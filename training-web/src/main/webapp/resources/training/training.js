// The frame's few lines of script. Every page works without them.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("scripted");

  var button = document.querySelector(".menu-button");
  if (button) {
    button.addEventListener("click", function () {
      var open = document.querySelector(".head").classList.toggle("open");
      button.setAttribute("aria-expanded", String(open));
    });
  }

  // After an error the summary gets the focus, so that it is read out and seen first.
  var summary = document.querySelector("[data-focus]");
  if (summary) {
    summary.focus();
  }

  // A form that was sent is not sent twice by an impatient second press.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    if (/\/sign-out$/.test(form.action)) {
      forgetKept();
    }
    window.setTimeout(function () { delete form.dataset.sent; }, 8000);
  });

  // Certificates kept on this phone go with whoever signs out: see wallet.js.
  function forgetKept() {
    try {
      localStorage.removeItem(window.training.KEPT_CERTIFICATES);
    } catch (closed) {
      // a browser without a store has kept nothing
    }
  }

  // Choosing in a filter shows the result at once; its button stays for keyboards and for browsers without script.
  document.addEventListener("change", function (event) {
    var form = event.target.form;
    if (form && form.dataset.submitOnChange && event.target.tagName === "SELECT") {
      form.requestSubmit ? form.requestSubmit() : form.submit();
    }
  });

  document.addEventListener("click", function (event) {
    var print = event.target.closest && event.target.closest("[data-print]");
    if (print) {
      window.print();
    }
  });

  // For the pages that call the API themselves: the header shows that the call comes from a page of this site.
  window.training = {
    KEPT_CERTIFICATES: "kept-certificates",
    api: function (method, path, body) {
      return fetch("/api/v1" + path, {
        method: method,
        credentials: "same-origin",
        headers: {
          "Content-Type": "application/json",
          "Accept": "application/json, application/problem+json",
          "Accept-Language": root.lang,
          "X-Training-Request": "1"
        },
        body: body === undefined ? undefined : JSON.stringify(body)
      });
    }
  };
})();
