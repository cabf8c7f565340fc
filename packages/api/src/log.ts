import { randomUUID } from "node:crypto";
import { createMiddleware } from "hono/factory";
import type { Env } from "./context.ts";
import { routeOf } from "./matched.ts";

/** One line per request: codes and numbers, never what people sent or who they are. */
export type LogEntry = {
  level: "info" | "error";
  requestId: string;
  route: string;
  status: number;
  milliseconds: number;
  code?: string | undefined;
  error?: { name: string; at: string[] };
};
export type Log = (entry: LogEntry) => void;

export const logToStdout: Log = (entry) => {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
};

/** Gives every request an id and writes its line. The pattern of the route is logged, not its address. */
export const logRequests = (log: Log) =>
  createMiddleware<Env>(async (c, next) => {
    const started = performance.now();
    c.set("requestId", randomUUID());
    await next();
    c.header("x-request-id", c.var.requestId);
    const { status } = c.res;
    log({
      level: status >= 500 ? "error" : "info",
      requestId: c.var.requestId,
      route: routeOf(c) ?? `${c.req.method} unknown`,
      status,
      milliseconds: Math.round(performance.now() - started),
      ...(c.var.faultCode && { code: c.var.faultCode }),
      ...(status === 500 && c.error && { error: placeOf(c.error) }),
    });
  });

// A message may quote what somebody sent; the name and the place are enough to find the fault.
const placeOf = (error: Error) => ({
  name: error.name,
  at: (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)),
});
