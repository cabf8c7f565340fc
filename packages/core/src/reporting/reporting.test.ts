import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "../kernel/actor.ts";
import { addDays } from "../kernel/day.ts";
import type { AgencyId, UnitPath } from "../kernel/id.ts";
import type { StandingView } from "../learning/standing.ts";
import { asLearner, givenLearning } from "../learning/testing.ts";
import {
  givenContractRow,
  givenRow,
  hrOf,
  kaimana,
  type SampleRow,
  salatiga,
} from "../roster/testing.ts";
import type { AgencyReport } from "./report.ts";

const school = {
  unorId: "sd1",
  unorNama: "SD Negeri 1",
  unorIndukId: "dikbud",
  unorIndukNama: "Dinas Pendidikan",
};
const district = { unorId: "distrik", unorNama: "Distrik Yamor" };
const head: SampleRow = { jenisJabatan: "Struktural", eselon: "II.b", jabatanNama: "Kepala Dinas" };

let given: Awaited<ReturnType<typeof givenLearning>>;
let reporting: (typeof given)["services"]["reporting"];

beforeAll(async () => {
  given = await givenLearning();
  reporting = given.services.reporting;
});
afterAll(() => given.stop());

const reportOf = (agencyId: AgencyId) => reporting.getAgencyReport(hrOf(agencyId), agencyId);

/** Everybody's row, page after page: counted by hand below. */
async function listOf(agencyId: AgencyId) {
  const people: StandingView[] = [];
  let cursor: string | undefined;
  do {
    const asked = { set: 1, status: "all" as const, ...(cursor && { cursor }) };
    const page = await given.services.learning.searchStandings(hrOf(agencyId), agencyId, asked);
    people.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return people;
}

const tallyOf = (people: readonly StandingView[]) => ({
  people: people.length,
  done: people.filter(({ status }) => status === "done").length,
  started: people.filter(({ status }) => status === "started").length,
  notStarted: people.filter(({ status }) => status === "not_started").length,
});

/** Lines with people in them: a line everybody has left stays in the table at nought. */
const inhabited = <T extends { people: number }>(lines: readonly T[]) =>
  lines.filter(({ people }) => people > 0);

async function mustEqualRecount(agencyId: AgencyId): Promise<AgencyReport> {
  const [report, people] = await Promise.all([reportOf(agencyId), listOf(agencyId)]);
  expect(report.total).toMatchObject(tallyOf(people));
  for (const [lines, part] of [
    [report.grades, "grade"],
    [report.kinds, "kind"],
  ] as const) {
    for (const { [part as "grade"]: value, ...tally } of inhabited(lines as typeof report.grades)) {
      const here = tallyOf(people.filter((p) => p[part] === value));
      expect([value, tally]).toMatchObject([value, here]);
    }
    const sum = lines.reduce((all, line) => all + line.people, 0);
    expect(sum).toBe(people.length);
  }
  const { days, total } = report;
  const { notStarted, ...last } = total;
  expect(days.at(-1)).toEqual({ day: days.at(-1)?.day, ...last });
  return report;
}

describe("the figures of an agency", () => {
  it("say that nothing was counted yet before anything was", async () => {
    await given.openSet();
    const report = await reportOf(kaimana);
    expect(report).not.toHaveProperty("countedAt");
    expect(report).toMatchObject({
      total: { people: 0, done: 0, started: 0, notStarted: 0 },
      units: [],
      days: [],
    });
    const people = [1, 2, 3, 4, 5, 6].map((n) => givenRow(n, n < 4 ? school : district));
    await given.bring(kaimana, people);
    const counted = await reportOf(kaimana);
    expect(counted.countedAt).toBe(given.clock.now().toISOString());
    expect(counted.total).toMatchObject({ people: 6, done: 0, started: 0, notStarted: 6 });
  });

  it("equal a recount by hand after people learned, moved, were regraded, came and went", async () => {
    const person = async (n: number) => asLearner(await given.personOf(n));
    let day = "2026-11-02";
    const seen: AgencyReport["days"] = [];
    const nextDay = async () => {
      const { total } = await mustEqualRecount(kaimana);
      const { notStarted, ...line } = total;
      seen.push({ day, ...line });
      day = addDays(day, 1);
      given.clock.set(`${day}T01:00:00Z`);
    };
    await given.finish(await person(1));
    await given.watch(await person(2));
    await given.settle();
    await nextDay();

    await given.bring(kaimana, [givenRow(1, district), givenRow(4, { ...district, ...head })]);
    await given.bring(salatiga, [givenRow(2), givenRow(20), givenContractRow(21)]);
    await nextDay();

    await given.finish(await person(4));
    await given.finish(await person(2));
    await given.bring(kaimana, [givenContractRow(7, district), givenRow(8)]);
    await nextDay();

    await given.bring(
      kaimana,
      [givenRow(1, district), givenRow(4, { ...district, ...head }), givenRow(8)],
      "close",
    );
    await given.bring(salatiga, [givenRow(1), givenRow(2), givenRow(20)], "close");
    await nextDay();

    const { days } = await reportOf(kaimana);
    expect(days).toEqual(seen);
    await mustEqualRecount(salatiga);
    const [here, there] = [await listOf(kaimana), await listOf(salatiga)];
    expect((await reporting.getNationReport(system)).total).toMatchObject(
      tallyOf([...here, ...there]),
    );
    expect((await reporting.getProvinceReport(system, "92")).total).toMatchObject(tallyOf(here));
  }, 60_000);

  it("name the units most behind first, then by name", async () => {
    const unit = (name: string) => ({ unorId: name, unorNama: name });
    const rows = [
      ...[30, 31, 32].map((n) => givenRow(n, unit("Bagian Umum"))),
      ...[33, 34, 35].map((n) => givenRow(n, unit("Arsip"))),
      ...[36, 37, 38, 39].map((n) => givenRow(n, unit("Camat"))),
    ];
    await given.bring(salatiga, rows, "close");
    await given.finish(asLearner(await given.personOf(36)));
    await given.finish(asLearner(await given.personOf(37)));
    const { units } = await reportOf(salatiga);
    expect(units.map(({ name, people, done }) => [name, people - done])).toEqual([
      ["Arsip", 3],
      ["Bagian Umum", 3],
      ["Camat", 2],
    ]);
  });

  it("are those of the subtree for the HR of a unit, level by level", async () => {
    const rows = [
      ...[40, 41].map((n) => givenRow(n)),
      ...[42, 43, 44].map((n) => givenRow(n, school)),
      givenRow(45, district),
    ];
    await given.bring(kaimana, rows, "close");
    await given.finish(asLearner(await given.personOf(42)));
    const { units } = await given.services.roster.listUnits(hrOf(kaimana), kaimana);
    const pathOf = (name: string) => units.find((unit) => unit.name === name)?.unitPath as UnitPath;
    const of = (name: string) => reporting.getAgencyReport(hrOf(kaimana, pathOf(name)), kaimana);
    expect(await of("Dinas Pendidikan")).toMatchObject({
      within: pathOf("Dinas Pendidikan"),
      total: { people: 5, done: 1 },
      units: [{ name: "SD Negeri 1", people: 3, done: 1 }],
      grades: [],
      days: [],
    });
    const ofSchool = await of("SD Negeri 1");
    expect(ofSchool).toMatchObject({ total: { people: 3, done: 1 }, units: [] });
    expect((await reportOf(kaimana)).units.map(({ name }) => name)).not.toContain("SD Negeri 1");
  });

  it("are shown of any set there is, and of no other", async () => {
    await given.openSet({ set: 2, title: "Program lanjutan" });
    const { sets } = await reporting.listReportSets(hrOf(kaimana));
    expect(sets.map(({ title }) => title)).toEqual([
      "Program Netralitas ASN 2026",
      "Program lanjutan",
    ]);
    const [first, latest] = [
      await reporting.getAgencyReport(hrOf(kaimana), kaimana, { set: 1 }),
      await reportOf(kaimana),
    ];
    expect([first.set.set, latest.set.set]).toEqual([1, 2]);
    expect(latest.total).toEqual(first.total);
    await expect(
      reporting.getAgencyReport(hrOf(kaimana), kaimana, { set: 3 }),
    ).rejects.toMatchObject({
      kind: "missing",
      code: "reporting.set_unknown",
    });
  });
});
