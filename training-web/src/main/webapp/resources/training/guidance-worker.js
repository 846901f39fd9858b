// Keeps the form for home guidance, and the page of certificates kept on the phone, on the device, so that they open without
// a network. The pages hold nothing about anybody; what is theirs lies in their own stores. The network comes first, always.
"use strict";
var KEPT = "guidance-form";

self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });
self.addEventListener("fetch", function (event) {
  var address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin || address.pathname.indexOf("/api/") === 0) {
    return;
  }
  event.respondWith(fetch(event.request).catch(function (away) {
    return caches.open(KEPT).then(function (kept) { return kept.match(address.pathname + address.search, { ignoreVary: true }); }).then(function (found) {
      if (found) {
        return found;
      }
      throw away;
    });
  }));
});
