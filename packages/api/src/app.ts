import type { Identity } from "@netra/core/identity/identity";
import type { Actor } from "@netra/core/kernel/actor";
import type { Clock } from "@netra/core/kernel/clock";
import { Hono } from "hono";
import * as v from "valibot";
import { requireActor } from "./access.ts";
import { describe } from "./describe.ts";
import { answerFault, httpFaultOf } from "./fault.ts";
import { type Log, logRequests } from "./log.ts";
import { contractOf } from "./openapi.ts";
import { createProvider } from "./provider.ts";
import { identityRoutes } from "./routes/identity.ts";
import { sessionRoutes } from "./routes/session.ts";
import { createSessions, refuseCrossSite } from "./session.ts";
import type { SessionDirectory } from "./session-view.ts";
import { answerHeaders, unknownRoute } from "./unknown-route.ts";
import { refuseStrayQuery } from "./validate.ts";

/** What a route may ask of its context. `actor` is there on every route that is not public. */
export type Env = { Variables: { requestId: string; actor: Actor; faultCode?: string } };

export type AppNeeds = {
  identity: Identity;
  roster: SessionDirectory;
  clock: Clock;
  session: { key: string };
  oidc: { issuer: string; clientId: string; clientSecret: string };
  /** The one public address, `https://netra.go.id`. */
  origin: string;
  release: string;
  log: Log;
};

const healthSchema = v.strictObject({ status: v.literal("ok"), release: v.string() });

/** The whole API. Starts without the identity provider, and answers every refusal as a problem. */
export function createApp(needs: AppNeeds) {
  const { identity, roster, clock, origin, release, log } = needs;
  const sessions = createSessions({ key: needs.session.key, origin, clock });
  const provider = createProvider({ ...needs.oidc, origin });

  const app = new Hono<Env>();
  app.use(logRequests(log), answerHeaders, refuseCrossSite(origin));
  app.use(requireActor(sessions, identity), refuseStrayQuery);
  app.onError((error, c) => answerFault(c, httpFaultOf(error)));
  app.notFound((c) => answerFault(c, unknownRoute(app, c.req.path)));

  let contract: ReturnType<typeof contractOf> | undefined;
  return app
    .get(
      "/api/health",
      describe({ tag: "api", summary: "Is the API up?", answers: { 200: healthSchema } }),
      (c) => c.json({ status: "ok" as const, release }),
    )
    .get(
      "/api/openapi.json",
      describe({ tag: "api", summary: "This contract", answers: { 200: v.looseObject({}) } }),
      async (c) => {
        contract ??= contractOf(app, { release, cookieName: sessions.cookieName });
        return c.json((await contract) as Record<string, unknown>);
      },
    )
    .route("/api/session", sessionRoutes({ identity, provider, sessions, directory: roster }))
    .route("/api/identity", identityRoutes({ identity }));
}

/** The API's routes and answers, for `hc<App>` in the web. */
export type App = ReturnType<typeof createApp>;
