/// <reference lib="webworker" />
import { clientsClaim } from "workbox-core";
import type { PrecacheEntry } from "workbox-precaching";
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from "workbox-precaching";
import { createPartialResponse } from "workbox-range-requests";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { mediaCache } from "./media-cache.ts";

declare const self: ServiceWorkerGlobalScope;
/** The app as it was built: filled in by vite.config.ts. */
declare const __APP__: PrecacheEntry[];

precacheAndRoute(__APP__, { cleanURLs: false });
cleanupOutdatedCaches();
// The very first visit can be gone on with when the network goes, without loading the page again.
clientsClaim();

/** Pages of the app. Everything that is not one goes to the network untouched. */
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), {
    denylist: [/^\/(api|oidc|mailbox|media|v|netra-uploads|netra-media)(\/|$)/, /\.\w+$/],
  }),
);

/** Files of saved modules, whole or in part: a player that jumps asks for a part. Others are not ours. */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/media/"),
  async ({ request }) => {
    const cache = await caches.open(mediaCache);
    const saved = await cache.match(request.url, { ignoreVary: true });
    if (!saved) return fetch(request);
    return request.headers.has("range") ? createPartialResponse(request, saved) : saved;
  },
);

/** A new version waits until it may: `take` at once, `take_if_alone` when no other page still uses the old one. */
self.addEventListener("message", (event) => {
  if (event.data === "take") self.skipWaiting();
  if (event.data === "take_if_alone") event.waitUntil(takeIfAlone());
});

async function takeIfAlone(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length <= 1) await self.skipWaiting();
}
