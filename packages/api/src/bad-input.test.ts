import type { AgencyId, PersonId } from "@netra/core/kernel/id";
import { freshFiles } from "@netra/files/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessCases, samples } from "./access-cases.ts";
import type { Problem } from "./problem.ts";
import { testApp } from "./testing.ts";

const store = await freshFiles();
const world = await testApp(undefined, { files: store.files });
afterAll(async () => await store.stop());

const agencyId = samples.agencyId as AgencyId;
let anyone: PersonId;
beforeAll(async () => {
  anyone = await world.person(
    { role: "operator" },
    { role: "publisher" },
    { role: "reviewer" },
    { role: "hr", agencyId },
  );
});

const grants = `PUT /api/identity/people/${samples.personId}/grants`;
const send = async (body: unknown, headers?: Record<string, string>) => {
  const answer = await world.send(anyone, grants, { body, ...(headers && { headers }) });
  return (await answer.json()) as Problem;
};
const at = (field: string, code: string, part = "body") => ({
  status: 422,
  code: "request.invalid",
  errors: [{ in: part, field, code, message: expect.any(String) }],
});

test.each([
  [{ role: "publisher", since: 1 }, "/since", "field.unknown"],
  [{ role: "raja" }, "/role", "field.not_allowed"],
  [{ role: "hr" }, "/agencyId", "field.missing"],
  [{ role: "hr", agencyId: 9208 }, "/agencyId", "field.wrong_type"],
  [{ role: "hr", agencyId: "kaimana" }, "/agencyId", "id.agn"],
  [5, "", "field.wrong_type"],
  [[], "/role", "field.missing"],
  [{ role: "hr", agencyId: { "a/b~c": 1e300 } }, "/agencyId/a~1b~0c", "field.too_large"],
  [{ role: "\ud800" }, "/role", "field.wrong_form"],
])("what is wrong in a body is named with its place: %j", async (body, field, code) => {
  expect(await send(body)).toMatchObject(at(field, code));
});

test("what was sent is never repeated in the refusal", async () => {
  const problem = await send({ role: "Maria R. 198001012005012901" });
  expect(JSON.stringify(problem)).not.toContain("198001012005012901");
});

test("a body that is no JSON, cut off, too large or too deep is refused before anybody reads it", async () => {
  expect(await send("role=hr", { "content-type": "text/plain" })).toMatchObject({
    status: 415,
    code: "body.not_json",
  });
  expect(await send('{"role": "hr"')).toMatchObject({ status: 400, code: "body.unreadable" });
  expect(await send("")).toMatchObject({ status: 400, code: "body.unreadable" });
  const large = { role: "x".repeat(64 * 1024) };
  expect(await send(large)).toMatchObject({
    status: 413,
    code: "body.too_large",
    values: { limitBytes: 65536 },
  });
  // A length that lies is believed only until the bytes are counted.
  const lying = { "content-length": "5" };
  expect(await send(large, lying)).toMatchObject({ status: 413, code: "body.too_large" });
  const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
  const tooDeep = await send(deep);
  expect(tooDeep.errors?.[0]?.code).toBe("field.too_deep");
});

test("query parameters nobody asked for, or sent twice, are refused", async () => {
  const ask = async (query: string) =>
    await (await world.send(anyone, `GET /api/reporting/agencies/agn_9208?${query}`)).json();
  expect(await ask("set=1&x=1")).toMatchObject(at("/x", "field.unknown", "query"));
  expect(await ask("set=1&set=2")).toMatchObject(at("/set", "field.wrong_type", "query"));
  const stray = await world.send(anyone, "GET /api/session?x=1");
  expect(await stray.json()).toMatchObject(at("/x", "field.unknown", "query"));
});

test("a place nobody knows is 404, a wrong method 405 with the right ones named", async () => {
  const unknown = await world.send(undefined, "GET /api/rahasia");
  expect(unknown.headers.get("content-type")).toBe("application/problem+json");
  expect(await unknown.json()).toMatchObject({ status: 404, code: "route.unknown" });
  const wrong = await world.send(undefined, "DELETE /api/session");
  expect(wrong.headers.get("allow")).toBe("GET");
  expect(await wrong.json()).toMatchObject({ status: 405, code: "route.method_unknown" });
});

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "",
    "\u0000",
    "\uffff",
    "__proto__",
    "#",
    "/",
    "2026-02-30",
    "6.02E+17",
    -0,
    1e21,
  ),
);

/** Puts something hostile in place of one part of a good body, or beside it. */
const spoiled = (body: object) =>
  fc.tuple(fc.constantFrom(...paths(body), ["tambahan"]), hostile).map(([path, value]) => {
    const copy = structuredClone(body) as Record<string, unknown>;
    let inner = copy;
    for (const key of path.slice(0, -1)) inner = inner[key] as Record<string, unknown>;
    inner[path.at(-1) ?? ""] = value;
    return copy;
  });

const paths = (value: unknown, path: string[] = []): string[][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [...path, key],
        ...paths(inner, [...path, key]),
      ])
    : [];

async function mustStandFirm(route: string, body: unknown): Promise<void> {
  const address = route.replaceAll(/:(\w+)/g, (_, name) => samples[name as keyof typeof samples]);
  const answer = await world.send(anyone, address, { body });
  const about = `${route} ${JSON.stringify(body)} -> ${answer.status}`;
  expect(answer.status, about).toBeLessThan(500);
  if (answer.status < 400) return;
  expect(answer.headers.get("content-type"), about).toBe("application/problem+json");
  expect(((await answer.json()) as Problem).code, about).toMatch(/^[a-z_]+\.[a-z0-9_.]+$/);
}

const writing = Object.entries(accessCases).filter(([, { body }]) => body !== undefined);
test.each(writing)(
  "nothing that can be put into a body makes the server stumble: %s",
  async (route, { body = {} }) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, spoiled(body), spoiled(body)), (sent) =>
        mustStandFirm(route, sent),
      ),
      { numRuns: 40 },
    );
  },
);

const placed = Object.keys(accessCases).filter((route) => route.includes(":"));
test.each(placed)(
  "nothing that can stand in a path makes the server stumble: %s",
  async (route) => {
    const odd = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).map(encodeURIComponent),
      fc.constantFrom("%", "%ff", "%00", "..%2f", "agn_%20", "0", "x".repeat(3000)),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (part) => {
        const { body } = accessCases[route] ?? {};
        const address = route.replaceAll(/:(\w+)/g, part.replaceAll("$", "$$$$"));
        const answer = await world.send(anyone, address, { body });
        expect(answer.status, address).toBeGreaterThanOrEqual(400);
        expect(answer.status, address).toBeLessThan(500);
      }),
      { numRuns: 15 },
    );
  },
);
