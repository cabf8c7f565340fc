import type { Acts } from "@netra/core/acts/acts";
import type { Certifying } from "@netra/core/certifying/certifying";
import type { Identity } from "@netra/core/identity/identity";
import type { Clock } from "@netra/core/kernel/clock";
import type { Learning } from "@netra/core/learning/learning";
import type { Publishing } from "@netra/core/publishing/publishing";
import type { Prints } from "@netra/core/reporting/prints";
import type { Reporting } from "@netra/core/reporting/reporting";
import type { Roster } from "@netra/core/roster/roster";
import { Hono } from "hono";
import * as v from "valibot";
import { requireActor } from "./access.ts";
import type { Env } from "./context.ts";
import { createCursors } from "./cursor.ts";
import { describe } from "./describe.ts";
import { answerFault, httpFaultOf } from "./fault.ts";
import { type Log, logRequests } from "./log.ts";
import { contractOf } from "./openapi.ts";
import { createProvider } from "./provider.ts";
import { actPrintRoutes } from "./routes/act-prints.ts";
import { actsRoutes } from "./routes/acts.ts";
import { certifyingRoutes } from "./routes/certifying.ts";
import { identityRoutes } from "./routes/identity.ts";
import { importRoutes } from "./routes/imports.ts";
import { learningRoutes } from "./routes/learning.ts";
import { printRoutes } from "./routes/prints.ts";
import { publishingRoutes } from "./routes/publishing.ts";
import { reportingRoutes } from "./routes/reporting.ts";
import { rosterRoutes } from "./routes/roster.ts";
import { sessionRoutes } from "./routes/session.ts";
import { createSessions, refuseCrossSite } from "./session.ts";
import { answerHeaders, unknownRoute } from "./unknown-route.ts";
import { refuseStrayQuery } from "./validate.ts";

export type AppNeeds = {
  identity: Identity;
  roster: Roster;
  publishing: Publishing;
  learning: Learning;
  certifying: Certifying;
  reporting: Reporting;
  prints: Prints;
  acts: Acts;
  clock: Clock;
  session: { key: string };
  oidc: { issuer: string; clientId: string; clientSecret: string };
  /** The one public address, `https://netra.go.id`. */
  origin: string;
  release: string;
  /** True where people and figures are made up: every screen then says so. */
  sampleData?: boolean;
  log: Log;
};

const healthSchema = v.strictObject({ status: v.literal("ok"), release: v.string() });

/** The whole API. Starts without the identity provider, and answers every refusal as a problem. */
export function createApp(needs: AppNeeds) {
  const { identity, roster, publishing, learning, certifying, reporting, prints, acts } = needs;
  const { clock, origin, release, log, sampleData = false } = needs;
  const cursors = createCursors(needs.session.key);
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
    .route(
      "/api/session",
      sessionRoutes({ identity, provider, sessions, directory: roster, sampleData }),
    )
    .route("/api/identity", identityRoutes({ identity }))
    .route("/api/roster", rosterRoutes({ roster }))
    .route("/api/roster", importRoutes({ roster }))
    .route("/api/publishing", publishingRoutes({ publishing }))
    .route("/api/learning", learningRoutes({ learning, cursors }))
    .route("/api/certifying", certifyingRoutes({ certifying, origin, sampleData }))
    .route("/api/reporting", reportingRoutes({ reporting }))
    .route("/api/reporting", printRoutes({ reporting, prints, clock, origin, sampleData }))
    .route("/api/acts", actPrintRoutes({ acts, prints, origin, sampleData }))
    .route("/api/acts", actsRoutes({ acts }));
}

/** The API's routes and answers, for `hc<App>` in the web. */
export type App = ReturnType<typeof createApp>;
