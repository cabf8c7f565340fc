import {
  conflict,
  invalid,
  limited,
  missing,
  refused,
  unauthenticated,
} from "@netra/core/kernel/fault";
import { Hono } from "hono";
import { expect, test } from "vitest";
import type { Env } from "./context.ts";
import { answerFault, httpFaultOf } from "./fault.ts";
import { type LogEntry, logRequests } from "./log.ts";

const secret = "Maria R. 198001012005012901";

/** Throws this from behind a route and gives what the client sees and what the log keeps. */
async function thrown(error: Error, method = "GET") {
  const logged: LogEntry[] = [];
  const app = new Hono<Env>();
  app.use(logRequests((entry) => logged.push(entry)));
  app.onError((each, c) => answerFault(c, httpFaultOf(each)));
  app.on(method, "/people/:personId", () => {
    throw error;
  });
  const answer = await app.request(`/people/${encodeURIComponent(secret)}`, { method });
  return { answer, problem: await answer.json(), logged };
}

test.each([
  [unauthenticated("session.none"), 401],
  [refused("identity.not_yours"), 403],
  [missing("roster.agency_unknown"), 404],
  [conflict("roster.office_changed"), 409],
  [invalid("cursor.invalid"), 422],
  [limited("learning.too_many_attempts"), 429],
])("%s is answered as a problem with its code and status %i", async (fault, status) => {
  const { answer, problem, logged } = await thrown(fault);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(problem).toEqual({
    type: `/masalah/${fault.code}`,
    title: expect.any(String),
    status,
    code: fault.code,
    instance: `urn:uuid:${answer.headers.get("x-request-id")}`,
  });
  expect(logged).toMatchObject([{ level: "info", status, code: fault.code }]);
});

test.each([
  ["POST", "body"],
  ["GET", "query"],
])("a subject that names a part of a %s has it listed in its %s", async (method, place) => {
  const { problem } = await thrown(
    invalid("roster.term_ends_before_start", { field: "/endsOn", startsOn: "2026-01-01" }),
    method,
  );
  expect(problem).toMatchObject({
    errors: [{ in: place, field: "/endsOn", code: "roster.term_ends_before_start" }],
    values: { startsOn: "2026-01-01" },
  });
});

test("what nobody expected tells the client nothing and the log where, but not what was sent", async () => {
  const { answer, problem, logged } = await thrown(new RangeError(`cannot store ${secret}`));
  expect(answer.status).toBe(500);
  expect(problem).toMatchObject({ status: 500, code: "internal" });
  expect(JSON.stringify(problem)).not.toContain("Maria");
  expect(logged).toMatchObject([
    {
      level: "error",
      route: "GET /people/:personId",
      code: "internal",
      error: { name: "RangeError" },
    },
  ]);
  expect(logged[0]?.error?.at[0]).toContain("fault.test.ts");
  expect(JSON.stringify(logged)).not.toContain("Maria");
});

test("a table that cannot keep up asks the client to come back", async () => {
  const busy = Object.assign(new Error("slow down"), { name: "ThrottlingException" });
  const { answer, problem } = await thrown(busy);
  expect(answer.headers.get("retry-after")).toBe("2");
  expect(problem).toMatchObject({ status: 503, code: "service.busy" });
});
