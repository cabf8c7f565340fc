import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, type Grant, system } from "../kernel/actor.ts";
import { type AgencyId, personIds, termIds } from "../kernel/id.ts";
import { answersTo, asLearner, givenLearning } from "../learning/testing.ts";
import { givenContractRow, givenRow, hrOf, kaimana, salatiga } from "../roster/testing.ts";

const [province, wondama] = ["agn_92", "agn_9207"] as AgencyId[] as [AgencyId, AgencyId];

let given: Awaited<ReturnType<typeof givenLearning>>;
let reporting: (typeof given)["services"]["reporting"];
beforeAll(async () => {
  given = await givenLearning();
  reporting = given.services.reporting;
  const east = { provinceCode: "92", zone: "Asia/Jayapura" as const };
  for (const agency of [
    { agencyId: province, name: "Pemerintah Provinsi Papua Barat", kind: "provinsi" as const },
    { agencyId: wondama, name: "Kabupaten Teluk Wondama", kind: "kabupaten" as const },
  ]) {
    await given.services.roster.registerAgency(system, { ...agency, ...east });
  }
});
afterAll(() => given.stop());

const with_ = (...grants: Grant[]): Actor => ({ personId: personIds.mint(), grants });
const headOf = (agencyId: AgencyId, until = "2099-01-01T00:00:00Z") =>
  with_({ role: "head", agencyId, termId: termIds.mint(), from: "2020-01-01T00:00:00Z", until });
const governor = headOf(province);
const pastGovernor = headOf(province, "2026-01-01T00:00:00Z");
const authority = with_({ role: "reviewer" });

const refusal = async (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    ({ code }) => code,
  );

describe("before anything was counted", () => {
  it("a report says that it is being counted where people owe something, and that nobody does elsewhere", async () => {
    await given.bring(kaimana, [givenRow(1)]);
    await given.publishSet();
    const of = (agencyId: AgencyId) => reporting.getAgencyReport(system, agencyId);
    expect(await of(kaimana)).toMatchObject({ isCounting: true, total: { people: 0 }, units: [] });
    expect(await of(kaimana)).not.toHaveProperty("countedAt");
    expect(await of(wondama)).toMatchObject({ isCounting: false, pace: { verdict: "empty" } });
    expect(await reporting.getNationReport(system)).toMatchObject({ isCounting: true });
    expect(await refusal(reporting.getNationReport(system, { on: "2026-11-01" }))).toBe(
      "reporting.day_before_first",
    );
    const { units } = await given.services.roster.listUnits(hrOf(kaimana), kaimana);
    const ofUnit = () => reporting.getAgencyReport(hrOf(kaimana, units[0]?.unitPath), kaimana);
    expect(await ofUnit()).toMatchObject({ isCounting: true, total: { people: 0 } });
    await given.settle();
    expect(await of(kaimana)).toMatchObject({ isCounting: false, total: { people: 1 } });
    expect(await ofUnit()).toMatchObject({ isCounting: false, total: { people: 1 } });
    expect(await of(wondama)).toMatchObject({ isCounting: false, units: [], days: [] });
  });

  it("a unit nobody works in any more has no people, and nothing is on its way", async () => {
    const elsewhere = { unorId: "distrik", unorNama: "Distrik Yamor" };
    await given.bring(kaimana, [givenRow(1), givenRow(9, elsewhere)]);
    const { units } = await given.services.roster.listUnits(hrOf(kaimana), kaimana);
    const empty = units.find(({ name }) => name === "Distrik Yamor")?.unitPath;
    await given.bring(kaimana, [givenRow(1)], "close");
    const report = await reporting.getAgencyReport(hrOf(kaimana, empty), kaimana);
    expect(report).toMatchObject({
      ...{ within: empty, isCounting: false, units: [], grades: [], days: [] },
      total: { people: 0, done: 0 },
      pace: { verdict: "empty" },
    });
    const whole = await reporting.getAgencyReport(hrOf(kaimana), kaimana);
    expect(whole.units.map(({ name }) => name)).toEqual(["Dinas Pendidikan"]);
  });

  it("a report whose facts come late says so while they are being worked off", async () => {
    await given.bring(kaimana, [givenRow(1), givenContractRow(2)]);
    const isCounting = async () => (await reporting.getAgencyReport(system, kaimana)).isCounting;
    const actor = asLearner(await given.personOf(1));
    await given.watch(actor);
    given.later(60);
    await given.settle();
    expect(await isCounting()).toBe(true);
    given.later(20);
    expect(await isCounting()).toBe(false);
    await given.answer(actor, true);
    await given.settle();
    expect(await isCounting()).toBe(false);
  });
});

describe("who sees what", () => {
  it("a governor sees the province and each of its agencies, from above as from within", async () => {
    const report = await reporting.getProvinceReport(governor, "92");
    expect(report).toMatchObject({
      province: { code: "92", name: "Papua Barat" },
      total: { people: 2, done: 1 },
    });
    expect(
      report.agencies.map(({ agencyId, people, hasStarted }) => [agencyId, people, hasStarted]),
    ).toEqual([
      [kaimana, 2, true],
      [wondama, 0, false],
      [province, 0, false],
    ]);
    const [line] = report.agencies;
    const own = await reporting.getAgencyReport(headOf(kaimana), kaimana);
    const { people, done, started, notStarted, never } = line ?? own.total;
    expect({ people, done, started, notStarted, never }).toEqual(own.total);
    expect(await reporting.getAgencyReport(governor, kaimana)).toEqual(own);
  });

  it("nobody sees beyond their office", async () => {
    const head = headOf(kaimana);
    expect(await refusal(reporting.getAgencyReport(governor, salatiga))).toBe("identity.not_yours");
    expect(await refusal(reporting.getAgencyReport(head, wondama))).toBe("identity.not_yours");
    expect(await refusal(reporting.getAgencyReport(pastGovernor, kaimana))).toBe(
      "identity.not_yours",
    );
    expect(await refusal(reporting.getProvinceReport(governor, "33"))).toBe("identity.not_yours");
    expect(await refusal(reporting.getProvinceReport(pastGovernor, "92"))).toBe(
      "identity.term_not_running",
    );
    for (const actor of [head, hrOf(kaimana), with_()]) {
      expect(await refusal(reporting.getProvinceReport(actor, "92"))).toBe("identity.role_missing");
      expect(await refusal(reporting.getNationReport(actor))).toBe("identity.role_missing");
    }
    expect(await refusal(reporting.getNationReport(governor))).toBe("identity.role_missing");
  });

  it("the authority opens every level from the one above", async () => {
    const nation = await reporting.getNationReport(authority);
    const papua = nation.provinces.find(({ code }) => code === "92");
    expect(nation.provinces).toHaveLength(38);
    expect(papua).toMatchObject({ people: 2, done: 1, agencyCount: 3, startedCount: 1 });
    expect(nation.agencies?.filter(({ hasStarted }) => !hasStarted)).toHaveLength(3);
    const within = await reporting.getProvinceReport(authority, "92");
    const { people, done } = within.total;
    expect(papua).toMatchObject({ people, done });
    expect(await reporting.getAgencyReport(authority, kaimana)).toMatchObject({
      total: { people, done },
    });
    expect(await refusal(reporting.getProvinceReport(authority, "99"))).toBe(
      "reporting.province_unknown",
    );
    expect((await reporting.listReportSets(authority)).sets).toHaveLength(1);
  });
});

describe("what is most often answered wrongly", () => {
  it("is shown of twenty people and more, from their first answers only, and never of fewer", async () => {
    const people = Array.from({ length: 20 }, (_, n) => givenRow(100 + n));
    await given.bring(salatiga, people);
    const answer = async (n: number, isRight: boolean) => {
      const actor = asLearner(await given.personOf(n));
      await given.watch(actor);
      const attempt = await given.openQuiz(actor);
      given.later(60);
      const answers = answersTo(attempt, isRight);
      await given.services.learning.submitAnswers(actor, attempt.attemptId, answers);
    };
    for (let n = 0; n < 19; n += 1) await answer(100 + n, n % 2 > 0);
    await given.settle();
    const of = () => reporting.getAgencyReport(system, salatiga);
    expect(await of()).toMatchObject({ wrong: [] });
    expect(await of()).not.toHaveProperty("fastShare");
    await answer(119, false);
    await answer(100, true);
    await given.settle();
    // Eleven of twenty answered wrongly first; that one of them was right later changes nothing.
    expect((await of()).wrong).toEqual([
      { violationType: "KE-04", people: 20, wrongShare: 11 / 20 },
    ]);
    const report = await reporting.getProvinceReport(system, "33");
    expect(report.wrong).toEqual((await of()).wrong);
    expect((await reporting.getAgencyReport(system, kaimana)).wrong).toEqual([]);
  });

  it("and the share of the implausibly fast wait for as many who are done", async () => {
    for (let n = 0; n < 20; n += 1) {
      const actor = asLearner(await given.personOf(100 + n));
      const { state } = await homeModule(actor);
      if (state === "done") continue;
      await given.watch(actor);
      await given.answer(actor, true);
    }
    await given.settle();
    const report = await reporting.getAgencyReport(system, salatiga);
    expect(report.total.done).toBe(20);
    // Nine answered after a minute, one later still; ten at once.
    expect(report.fastShare).toBe(0.5);
    expect(JSON.stringify(report)).not.toMatch(/isFast|"fast"/);
  });
});

async function homeModule(actor: Actor) {
  const [set] = (await given.services.learning.getHome(actor)).sets;
  return { state: set?.modules[0]?.state };
}

describe("a target", () => {
  it("is the set's own, nine in ten where it names none, and the pace is held against it", async () => {
    await given.openSet({ set: 2, title: "Semua", target: 1 });
    const of = (set: number) => reporting.getAgencyReport(system, salatiga, { set });
    expect(await of(1)).toMatchObject({
      set: { target: 0.9 },
      pace: { verdict: "reached", targetCount: 18 },
    });
    expect(await of(2)).toMatchObject({ set: { target: 1 }, pace: { targetCount: 20 } });
  });
});
