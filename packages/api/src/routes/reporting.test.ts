import { type PersonId, termIds, type UnitPath } from "@netra/core/kernel/id";
import { givenRow } from "@netra/core/roster/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kaimana, testLearners } from "../testing-learners.ts";

let world: Awaited<ReturnType<typeof testLearners>>;
let hr: PersonId;
let head: PersonId;
const report = `GET /api/reporting/agencies/${kaimana}`;
const district = { unorId: "distrik", unorNama: "Distrik Yamor" };

beforeAll(async () => {
  world = await testLearners();
  hr = await world.person({ role: "hr", agencyId: kaimana });
  const office = { agencyId: kaimana, termId: termIds.mint() };
  const [from, until] = ["2026-06-01T15:00:00.000Z", "2026-11-30T15:00:00.000Z"];
  head = await world.person({ role: "head", ...office, from, until });
});
afterAll(() => world?.stop());

test("before a set was opened there is nothing to report", async () => {
  expect(await world.ask(head, report)).toMatchObject({
    status: 404,
    code: "reporting.set_unknown",
  });
  expect(await world.ask(head, "GET /api/reporting/sets")).toMatchObject({ sets: [] });
});

test("the head sees the figures by unit, grade, kind and day, and no person", async () => {
  const people = [1, 2, 3].map((n) => givenRow(n, n === 3 ? district : {}));
  await world.bringPeople(hr, people);
  await world.openSet();
  await world.count(await Promise.all([1, 2, 3].map(world.personOf)));
  const all = { people: 3, done: 0, started: 0, notStarted: 3 };
  const answer = await world.send(head, report);
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({
    agency: { agencyId: kaimana, name: "Kabupaten Kaimana", zone: "Asia/Jayapura" },
    set: { set: 1, deadlineOn: "2026-12-31" },
    today: "2026-11-02",
    total: all,
    units: [
      { name: "Dinas Pendidikan", people: 2 },
      { name: "Distrik Yamor", people: 1 },
    ],
    grades: [{ grade: "pelaksana", ...all }],
    kinds: [{ kind: "pns", ...all }],
    days: [{ day: "2026-11-02", people: 3, done: 0, started: 0 }],
  });
  expect(text).not.toMatch(/per_|displayName|nip/);
  expect(await world.ask(hr, report)).toEqual({ ...JSON.parse(text), status: 200 });
  expect(await world.ask(head, "GET /api/reporting/sets")).toMatchObject({
    sets: [{ set: 1, title: "Program Netralitas ASN 2026" }],
  });
});

test("the HR of a unit sees that unit's figures under its own name", async () => {
  const { units } = await world.ask(hr, `GET /api/roster/agencies/${kaimana}/units`);
  const [unit] = units.filter(({ name }: { name: string }) => name === "Distrik Yamor");
  const unitPath = unit.unitPath as UnitPath;
  const hrOfUnit = await world.person({ role: "hr", agencyId: kaimana, unitPath });
  expect(await world.ask(hrOfUnit, report)).toMatchObject({
    within: unitPath,
    total: { people: 1 },
    units: [],
    days: [],
  });
});

test("when the term is over the same session is refused, and says why", async () => {
  const now = world.clock.now();
  world.clock.set("2026-11-30T14:00:00.000Z");
  const cookie = `${world.sessions.cookieName}=${await world.sessions.seal(head)}`;
  const sight = async (at: string) => {
    world.clock.set(at);
    const answer = await world.send(undefined, report, { headers: { cookie } });
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  expect(await sight("2026-11-30T14:59:59.999Z")).toMatchObject({ status: 200 });
  expect(await sight("2026-11-30T15:00:00.000Z")).toMatchObject({
    status: 403,
    code: "identity.term_not_running",
  });
  world.clock.set(now);
});

test.each(["0", "-1", "1.5", "01", "x", "10000", ""])(
  "set %j is refused in the query",
  async (set) => {
    expect(await world.ask(head, `${report}?set=${set}`)).toMatchObject({
      status: 422,
      errors: [{ in: "query", field: "/set" }],
    });
  },
);

test.each([
  ["2026-11-03", "reporting.day_in_future"],
  ["2026-11-01", "reporting.day_before_first"],
])("a report as of %s is refused with the day named in the query", async (on, code) => {
  expect(await world.ask(head, `${report}?on=${on}`)).toMatchObject({
    status: 422,
    code,
    errors: [{ in: "query", field: "/on", code }],
  });
});

test.each(["2026-02-30", "kemarin", "2026-11-2", "2026-11-02T00:00:00Z", ""])(
  "%j is no day, at any level",
  async (on) => {
    const operator = await world.person({ role: "operator" });
    const provinces = "GET /api/reporting/provinces/92";
    for (const route of [report, provinces, "GET /api/reporting/nation"]) {
      expect(await world.ask(operator, `${route}?on=${on}`), route).toMatchObject({
        status: 422,
        errors: expect.arrayContaining([expect.objectContaining({ in: "query", field: "/on" })]),
      });
    }
  },
);

test("the end of the first day can be asked for, by whoever may see the figures", async () => {
  const past = await world.ask(head, `${report}?on=2026-11-02`);
  expect(past).toMatchObject({ status: 200, on: "2026-11-02", total: { people: 3, never: 3 } });
  const operator = await world.person({ role: "operator" });
  expect(await world.ask(operator, "GET /api/reporting/nation")).toMatchObject({
    status: 200,
    isCounting: false,
    total: { people: 3 },
    zones: [{ zoneName: "WIB" }, { zoneName: "WITA" }, { zoneName: "WIT", people: 3 }],
  });
  expect(await world.ask(operator, "GET /api/reporting/provinces/92?set=1")).toMatchObject({
    status: 200,
    agencies: [{ agencyId: kaimana, people: 3 }, { people: 0 }, { people: 0 }],
  });
});

test.each(["9", "920", "ab", "9x"])("%j is no province code", async (code) => {
  const operator = await world.person({ role: "operator" });
  expect(await world.ask(operator, `GET /api/reporting/provinces/${code}`)).toMatchObject({
    status: 422,
    errors: [{ in: "path", field: "/provinceCode" }],
  });
});

test("a province there is not, and an agency there is not, are not found", async () => {
  const operator = await world.person({ role: "operator" });
  expect(await world.ask(operator, "GET /api/reporting/provinces/99")).toMatchObject({
    status: 404,
    code: "reporting.province_unknown",
  });
  expect(await world.ask(operator, "GET /api/reporting/agencies/agn_0000")).toMatchObject({
    status: 404,
    code: "roster.agency_unknown",
  });
  expect(await world.ask(head, "GET /api/reporting/agencies/agn_0000")).toMatchObject({
    status: 403,
  });
});

test("a set nobody opened is not found", async () => {
  expect(await world.ask(head, `${report}?set=9`)).toMatchObject({
    status: 404,
    code: "reporting.set_unknown",
  });
});
