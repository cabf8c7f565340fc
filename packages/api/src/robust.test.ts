import { attemptIds, importIds, letterIds, termIds } from "@netra/core/kernel/id";
import { nipOf } from "@netra/core/roster/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessCases, samples } from "./access-cases.ts";
import type { Problem } from "./problem.ts";
import { testDoors } from "./testing-doors.ts";

const { world, routes, who, real, fill, addressOf, bodyOf } = await testDoors();
const writing = routes.filter((route) => accessCases[route]?.body);
const placed = routes.filter((route) => route.includes(":"));

beforeAll(fill);
afterAll(() => world.stop());

type Sent = { body?: unknown; headers?: Record<string, string> };

/** One of the five whom the route lets in: only what they send gets past its door. */
function insiders(route: string): string[] {
  const roles: Record<string, string> = { publisher: "author", reviewer: "author" };
  const allowed = (accessCases[route]?.allowed ?? []).map((name) => roles[name] ?? name);
  return [...who.keys()].filter((name) => allowed.includes(name)).slice(-1);
}

/** Sends as each of these, and has every refusal be one that can be understood. */
async function mustStandFirm(
  route: string,
  sent: Sent = {},
  { address = addressOf(route), as = [...who.keys()] }: { address?: string; as?: string[] } = {},
) {
  const problems: Problem[] = [];
  for (const name of as) {
    const personId = who.get(name);
    const answer = await world.send(personId, address, sent);
    const about = `${name}: ${address} ${JSON.stringify(sent.body)?.slice(0, 300)} -> ${answer.status}`;
    expect(answer.status, about).toBeLessThan(500);
    if (answer.status < 400) continue;
    expect(answer.headers.get("content-type"), about).toBe("application/problem+json");
    const problem = (await answer.json()) as Problem;
    expect(problem, about).toMatchObject({ status: answer.status });
    expect(problem.code, about).toMatch(/^[a-z_]+\.[a-z0-9_.]+$/);
    if (answer.status === 422) expect(saysWhere(problem), `${about} ${problem.code}`).toBe(true);
    problems.push(problem);
  }
  return problems;
}

/** A 422 names the field; only a draft that is not finished is wrong in itself, and says what it lacks. */
const saysWhere = ({ code, errors = [], values }: Problem) =>
  code === "publishing.not_ready"
    ? Array.isArray(values?.missing)
    : errors.length > 0 && errors.every(({ field }) => typeof field === "string");

test.each(writing)(
  "what nobody asked for is refused by its name, whoever sends it: %s",
  async (route) => {
    for (const sent of [{ tambahan: 1 }, { constructor: 1 }, JSON.parse('{"__proto__":1}')]) {
      const [field] = Object.keys(sent);
      const problems = await mustStandFirm(route, { body: { ...bodyOf(route), ...sent } });
      expect(problems).toHaveLength(who.size);
      for (const problem of problems) {
        expect(problem).toMatchObject({
          status: 422,
          errors: [{ in: "body", field: `/${field}`, code: "field.unknown" }],
        });
      }
    }
  },
);

test.each(writing)("only JSON of a bearable size is read: %s", async (route) => {
  const text = JSON.stringify(bodyOf(route));
  const statusOf = async (sent: Sent) =>
    new Set((await mustStandFirm(route, sent)).map(({ status }) => status));
  for (const type of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/jsonp",
    "",
  ]) {
    const headers = { "content-type": type };
    expect(await statusOf({ body: text, headers }), type).toEqual(new Set([415]));
  }
  expect(await statusOf({ body: { x: "x".repeat(65 * 1024) } })).toEqual(new Set([413]));
  for (const body of ["", "{", '{"a":1}}', "\u0000", "NaN", "[1,]"]) {
    expect(await statusOf({ body }), body).toEqual(new Set([400]));
  }
});

const odd = [
  1e308,
  -1e308,
  1e21,
  2 ** 53,
  -1,
  0.1,
  1e-320,
  "",
  " ",
  "\u0000",
  "9".repeat(400),
  null,
  true,
  [],
  {},
  [[]],
];

const paths = (value: unknown, path: string[] = []): string[][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [...path, key],
        ...paths(inner, [...path, key]),
      ])
    : [];

function replaced(body: object, path: readonly string[], value: unknown) {
  const copy = structuredClone(body) as Record<string, unknown>;
  let inner = copy;
  for (const key of path.slice(0, -1)) inner = inner[key] as Record<string, unknown>;
  inner[path.at(-1) ?? ""] = value;
  return copy;
}

test.each(writing)("no odd value in any place makes the server stumble: %s", async (route) => {
  const body = bodyOf(route);
  for (const path of paths(body)) {
    for (const value of odd) {
      await mustStandFirm(route, { body: replaced(body, path, value) }, { as: insiders(route) });
    }
  }
});

test.each(writing)("nothing that is JSON makes the server stumble: %s", async (route) => {
  const body = bodyOf(route);
  const spoiled = fc
    .tuple(fc.constantFrom(...paths(body), ["tambahan"]), fc.jsonValue({ maxDepth: 2 }))
    .map(([path, value]) => replaced(body, path, value));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue({ maxDepth: 4 }), spoiled), async (sent) => {
      await mustStandFirm(route, { body: sent }, { as: ["learner", ...insiders(route)] });
    }),
    { numRuns: 12 },
  );
});

const idKinds = [
  "personId",
  "moduleId",
  "attemptId",
  "importId",
  "termId",
  "uploadId",
  "letterId",
] as const;

test.each(placed)("the id of something else, or of nothing, leads nowhere: %s", async (route) => {
  const sent = accessCases[route]?.body ? { body: bodyOf(route) } : {};
  const names = [...route.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
  for (const name of names) {
    for (const kind of idKinds.filter((each) => each !== name)) {
      const address = addressOf(route, { ...real, [name]: real[kind] ?? "" });
      for (const problem of await mustStandFirm(route, sent, { address })) {
        expect(problem, address).toMatchObject({ errors: [{ in: "path", field: `/${name}` }] });
      }
    }
    const nobody = { ...real, [name]: nowhere[name as keyof typeof nowhere] ?? real[name] ?? "" };
    await mustStandFirm(route, sent, {
      address: addressOf(route, nobody as Record<string, string>),
    });
  }
});

const nowhere = {
  agencyId: "agn_9999",
  personId: samples.personId,
  moduleId: samples.moduleId,
  attemptId: attemptIds.mint(),
  importId: importIds.mint(),
  termId: termIds.mint(),
  letterId: letterIds.mint(),
  set: "9999",
};

test("a number that is a person's does not come back from any refusal", async () => {
  for (const route of writing) {
    const body = bodyOf(route);
    for (const path of paths(body)) {
      const sent = { body: replaced(body, path, nipOf(1)) };
      const problems = await mustStandFirm(route, sent, { as: insiders(route) });
      expect(JSON.stringify(problems), route).not.toContain(nipOf(1));
    }
  }
});
