import type { Identity } from "@netra/core/identity/identity";
import { unauthenticated } from "@netra/core/kernel/fault";
import { createMiddleware } from "hono/factory";
import type { Env } from "./context.ts";
import { routeOf } from "./matched.ts";
import type { Sessions } from "./session.ts";

/** Open to everyone. Every route that is not named here asks for a session. */
export const publicRoutes: ReadonlySet<string> = new Set([
  "GET /api/health",
  "GET /api/openapi.json",
  "GET /api/session/sign-in",
  "GET /api/session/callback",
  "POST /api/session/sign-out",
  // Whoever is shown a certificate may check it.
  "GET /api/certifying/certificates/:code",
  // Or any other paper of ours.
  "GET /api/reporting/papers/:code",
]);

/** Below here people act only for themselves: the cookie says enough, no grant is read. */
const ownPrefixes = ["/api/learning/my", "/api/certifying/my"];

const isOwn = (path: string) =>
  ownPrefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));

/** Puts the actor into the context, or refuses. Roles are read anew for each request. */
export const requireActor = (sessions: Sessions, identity: Pick<Identity, "actorOf">) =>
  createMiddleware<Env>(async (c, next) => {
    const route = routeOf(c);
    if (route && !publicRoutes.has(route)) {
      const personId = await sessions.find(c);
      if (!personId) throw unauthenticated("session.none");
      const path = route.slice(route.indexOf("/"));
      c.set("actor", isOwn(path) ? { personId, grants: [] } : await identity.actorOf(personId));
    }
    await next();
  });
