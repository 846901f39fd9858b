// Certificates that their holder has chosen to keep on this phone, shown with and without a network. The page itself holds
// nothing about anybody. What is kept goes when she removes it, signs out, or somebody else signs in here.
(function () {
  "use strict";
  var list = document.getElementById("kept");
  if (!list) {
    return;
  }
  var words = document.getElementById("words").dataset;
  var STORE = window.training.KEPT_CERTIFICATES;

  function el(id) { return document.getElementById(id); }

  function read() {
    try {
      return JSON.parse(localStorage.getItem(STORE)) || [];
    } catch (unreadable) {
      return [];
    }
  }

  function write(kept) {
    try {
      if (kept.length) {
        localStorage.setItem(STORE, JSON.stringify(kept));
      } else {
        localStorage.removeItem(STORE);
      }
      return true;
    } catch (full) {
      return false;
    }
  }

  function say(pattern, value) { return pattern.replace("{at}", value); }

  function time(milliseconds) {
    return new Date(milliseconds).toLocaleString(document.documentElement.lang === "en" ? "en-GB" : "zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "medium", timeStyle: "short" });
  }

  // What is suspended or over stays valid by its status, and is not to be relied on.
  function standing(one) {
    return one.status !== "VALID" ? one.status : one.suspendedUntil ? "SUSPENDED" : one.expired ? "EXPIRED" : "VALID";
  }

  // How one that is kept stands by this phone's date, since its last day may have passed without a network.
  function now(one) {
    var today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
    return one.status === "VALID" && one.validUntil && today > one.validUntil ? "EXPIRED" : one.status;
  }

  function status(code) {
    return words[code.toLowerCase()] || code;
  }

  function button(text, primary, work) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = primary ? "button primary" : "button small";
    made.textContent = text;
    made.addEventListener("click", work);
    return made;
  }

  function text(name, content, kind) {
    var made = document.createElement(name);
    made.textContent = content;
    if (kind) {
      made.className = kind;
    }
    return made;
  }

  function draw() {
    var kept = read();
    list.textContent = "";
    kept.forEach(function (one) {
      var item = document.createElement("li");
      item.className = "card stack";
      var picture = document.createElement("img");
      picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(one.picture);
      picture.alt = one.title + " " + one.number;
      picture.className = "kept-badge";
      item.appendChild(picture);
      item.appendChild(text("p", say(words.asof, time(one.seenAt)) + " " + status(now(one))));
      item.appendChild(button(words.remove, false, function () {
        write(read().filter(function (other) { return other.number !== one.number; }));
        load();
      }));
      list.appendChild(item);
    });
    return kept;
  }

  function offer(mine) {
    var kept = read().map(function (one) { return one.number; });
    var open = mine.filter(function (one) { return kept.indexOf(one.number) < 0 && one.status === "VALID"; });
    var choices = el("choices");
    choices.textContent = "";
    open.forEach(function (one) {
      var item = document.createElement("li");
      item.appendChild(text("p", title(one) + " " + one.number));
      item.appendChild(button(words.keep, true, function () { keep(one); }));
      choices.appendChild(item);
    });
    el("offered").hidden = !open.length;
  }

  function title(one) {
    return document.documentElement.lang.indexOf("en") === 0 ? one.occupationNameEn : one.occupationName;
  }

  function drawn(number) {
    return fetch("/api/v1/certificates/" + number + "/credential?form=SVG", { credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.text();
    });
  }

  function keep(one) {
    drawn(one.number).then(function (picture) {
      var stored = write(read().concat([{ number: one.number, title: title(one), status: standing(one), validUntil: one.validUntil, code: one.verificationCode, picture: picture, seenAt: Date.now() }]));
      if (stored) {
        load();
      } else {
        el("net").textContent = words.full;
      }
    }).catch(function () { el("net").textContent = words.offline; });
  }

  // What is kept is hers who is signed in, or it goes; and it says how it stands now.
  function reconcile(mine) {
    write(read().filter(function (one) {
      return mine.some(function (own) { return own.number === one.number; });
    }).map(function (one) {
      var own = mine.filter(function (other) { return other.number === one.number; })[0];
      one.status = standing(own);
      one.validUntil = own.validUntil;
      one.seenAt = Date.now();
      return one;
    }));
  }

  // A corrected document has a code of its own: by the picture of the one before, it would be called replaced.
  function renew(mine) {
    mine.forEach(function (own) {
      function isOutdated(one) { return one.number === own.number && one.code !== own.verificationCode; }
      if (read().some(isOutdated)) {
        drawn(own.number).then(function (picture) {
          write(read().map(function (one) {
            if (isOutdated(one)) {
              one.code = own.verificationCode;
              one.picture = picture;
            }
            return one;
          }));
          draw();
        }).catch(function () { el("net").textContent = words.offline; });
      }
    });
  }

  function load() {
    return window.training.api("GET", "/me/certificates").then(function (answer) {
      if (answer.status === 401) {
        draw();
        el("net").textContent = words.signedOut;
        return null;
      }
      if (answer.status === 403) {
        // somebody who holds no certificates has signed in here
        reconcile([]);
        draw();
        el("net").textContent = words.none;
        return null;
      }
      return answer.json().then(function (body) {
        reconcile(body.items);
        el("net").textContent = draw().length ? words.kept : words.none;
        offer(body.items);
        renew(body.items);
      });
    }).catch(function () {
      draw();
      el("offered").hidden = true;
      el("net").textContent = words.offline;
    });
  }

  window.addEventListener("online", load);
  window.training.keepPage("/me/wallet");
  load();
})();
