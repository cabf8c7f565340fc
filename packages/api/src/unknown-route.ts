import type { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { Env } from "./context.ts";
import { HttpFault } from "./fault.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** What to answer where no route is: another method may be right, and is then named. */
export function unknownRoute(app: Hono<Env>, path: string): HttpFault {
  const allowed = methods.filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );
  return allowed.length === 0
    ? new HttpFault(404, "route.unknown")
    : new HttpFault(405, "route.method_unknown", { headers: { allow: allowed.join(", ") } });
}

/** Answers are about one person at one moment: nothing between us and them may keep them. */
export const answerHeaders = createMiddleware<Env>(async (c, next) => {
  await next();
  c.header("x-content-type-options", "nosniff");
  if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
});
