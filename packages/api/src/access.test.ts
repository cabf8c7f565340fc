import type { Grant } from "@netra/core/kernel/actor";
import type { AgencyId, PersonId, TermId, UnitPath } from "@netra/core/kernel/id";
import { freshFiles } from "@netra/files/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicRoutes } from "./access.ts";
import {
  type AccessCase,
  type ActorName,
  accessCases,
  actorNames,
  samples,
} from "./access-cases.ts";
import type { Problem } from "./problem.ts";
import { testApp } from "./testing.ts";

const [kaimana, wondama] = ["agn_9208", "agn_9207"] as [AgencyId, AgencyId];
const province = "agn_92" as AgencyId;
const termId = samples.termId as TermId;
const [past, future] = ["2020-01-01T00:00:00.000Z", "2099-01-01T00:00:00.000Z"];

const grants: Record<ActorName, Grant[]> = {
  learner: [],
  hr: [{ role: "hr", agencyId: kaimana }],
  hrOfUnit: [{ role: "hr", agencyId: kaimana, unitPath: "u0000000001" as UnitPath }],
  hrElsewhere: [{ role: "hr", agencyId: wondama }],
  head: [{ role: "head", agencyId: kaimana, termId, from: past, until: future }],
  headElsewhere: [{ role: "head", agencyId: wondama, termId, from: past, until: future }],
  headOfPastTerm: [
    { role: "head", agencyId: kaimana, termId, from: past, until: "2021-01-01T00:00:00.000Z" },
  ],
  governor: [{ role: "head", agencyId: province, termId, from: past, until: future }],
  delegate: [{ role: "delegate", agencyId: kaimana, termId, from: past, until: future }],
  publisher: [{ role: "publisher" }],
  reviewer: [{ role: "reviewer" }],
  operator: [{ role: "operator" }],
};

const store = await freshFiles();
const world = await testApp(undefined, { files: store.files });
afterAll(async () => await store.stop());
const routes = [
  ...new Set(
    world.app.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path}`),
  ),
];
const closed = routes.filter((route) => !publicRoutes.has(route));
const people = new Map<ActorName, PersonId>();

beforeAll(async () => {
  for (const name of actorNames) people.set(name, await world.person(...grants[name]));
});

function knock(personId: PersonId | undefined, route: string) {
  const { body, query = "" }: AccessCase = accessCases[route] ?? { allowed: [] };
  const address = route.replaceAll(/:(\w+)/g, (_, name) => samples[name as keyof typeof samples]);
  return world.send(personId, `${address}${query}`, { body });
}

test("every door has its case, and every case its door", () => {
  expect(Object.keys(accessCases).toSorted()).toEqual(closed.toSorted());
  expect([...publicRoutes].filter((route) => !routes.includes(route))).toEqual([]);
});

test.each(closed)("without a session nobody passes: %s", async (route) => {
  const answer = await knock(undefined, route);
  expect(await answer.json()).toMatchObject({ status: 401, code: "session.none" });
});

test.each([...publicRoutes])("no session is asked for: %s", async (route) => {
  const answer = await knock(undefined, route);
  const { code } = answer.status === 200 ? { code: "" } : ((await answer.json()) as Problem);
  expect(code).not.toBe("session.none");
});

test.each(closed)("who is not named is refused, who is named is not: %s", async (route) => {
  const { allowed = [] } = accessCases[route] ?? {};
  for (const name of actorNames) {
    const answer = await knock(people.get(name), route);
    const found = { name, status: answer.status };
    if (!allowed.includes(name)) {
      expect(found).toEqual({ name, status: 403 });
      expect(((await answer.json()) as Problem).code).toBe(codeFor(name, allowed));
    } else {
      expect(found).not.toEqual({ name, status: 401 });
      expect(found).not.toEqual({ name, status: 403 });
      expect(answer.status).toBeLessThan(500);
    }
  }
});

/** Somebody who would pass at home is told that this is not theirs; everybody else lacks the role. */
function codeFor(name: ActorName, allowed: readonly ActorName[]): string {
  const home = {
    hrElsewhere: "hr",
    headElsewhere: "head",
    governor: "head",
    headOfPastTerm: "head",
  } as const;
  if (!(name in home)) return "identity.role_missing";
  if (!allowed.includes(home[name as keyof typeof home])) return "identity.role_missing";
  return name === "headOfPastTerm" ? "identity.term_not_running" : "identity.not_yours";
}
