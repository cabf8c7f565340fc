import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import { findTargetHandler } from "hono/utils/handler";
import { uniqueSymbol } from "hono-openapi";

/** The route that will answer, by its pattern; middleware is not a route. */
export function routeOf(c: Context): string | undefined {
  const route = matchedRoutes(c).find(({ method }) => method !== "ALL");
  return route && `${route.method} ${route.path}`;
}

type Validating = { [uniqueSymbol]?: { target?: string } };

/** True when the route that will answer has said which query parameters it takes. */
export const takesQuery = (c: Context): boolean =>
  matchedRoutes(c).some(
    ({ handler }) => (findTargetHandler(handler) as Validating)[uniqueSymbol]?.target === "query",
  );
