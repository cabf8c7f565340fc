import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "../kernel/actor.ts";
import { asLearner, givenLearning } from "../learning/testing.ts";
import { givenRow, hrOf, kaimana, salatiga } from "../roster/testing.ts";

let given: Awaited<ReturnType<typeof givenLearning>>;
let reporting: (typeof given)["services"]["reporting"];
beforeAll(async () => {
  given = await givenLearning();
  reporting = given.services.reporting;
});
afterAll(() => given.stop());

const district = { unorId: "distrik", unorNama: "Distrik Yamor" };
const school = {
  unorId: "sd1",
  unorNama: "SD Negeri 1",
  unorIndukId: "dikbud",
  unorIndukNama: "Dinas Pendidikan",
};
const on = (day?: string) => reporting.getAgencyReport(hrOf(kaimana), kaimana, { on: day });
const unitsOn = async (day?: string) =>
  (await on(day)).units.map(({ name, people, done }) => [name, people, done]);

describe("the figures of a day that is over", () => {
  it("are those of its end, under the units of that day, and stay so whatever comes later", async () => {
    await given.bring(kaimana, [givenRow(1, school), givenRow(2, school), givenRow(3, district)]);
    await given.bring(salatiga, [givenRow(4), givenRow(5)]);
    await given.openSet();
    given.clock.set("2026-11-03T01:00:00Z");
    await given.finish(asLearner(await given.personOf(1)));
    const third = await on();

    given.clock.set("2026-11-04T01:00:00Z");
    await given.bring(kaimana, [givenRow(1, district), givenRow(2, school), givenRow(3, district)]);
    await given.finish(asLearner(await given.personOf(3)));
    given.clock.set("2026-11-05T01:00:00Z");

    expect(await unitsOn("2026-11-03")).toEqual([
      ["Dinas Pendidikan", 2, 1],
      ["Distrik Yamor", 1, 0],
    ]);
    expect(await unitsOn("2026-11-04")).toEqual([
      ["Dinas Pendidikan", 1, 0],
      ["Distrik Yamor", 2, 2],
    ]);
    expect(await unitsOn()).toEqual(await unitsOn("2026-11-04"));
    const past = await on("2026-11-03");
    expect(past).toMatchObject({ on: "2026-11-03", today: "2026-11-05", isCounting: false });
    for (const part of ["total", "grades", "kinds", "days"] as const) {
      expect(past[part]).toEqual(third[part]);
    }
    expect(past.pace).toEqual(third.pace);
    expect(past).not.toHaveProperty("leaders");
  });

  it("are those of the subtree too, for the HR of a unit", async () => {
    const { units } = await given.services.roster.listUnits(hrOf(kaimana), kaimana);
    const top = units.find(({ name }) => name === "Dinas Pendidikan")?.unitPath;
    const of = (day: string) => reporting.getAgencyReport(hrOf(kaimana, top), kaimana, { on: day });
    expect(await of("2026-11-03")).toMatchObject({
      within: top,
      total: { people: 2, done: 1 },
      units: [{ name: "SD Negeri 1", people: 2, done: 1 }],
    });
    expect(await of("2026-11-04")).toMatchObject({
      total: { people: 1, done: 0 },
      units: [{ name: "SD Negeri 1", people: 1, done: 0 }],
    });
  });

  it("call a unit that was put under another parent since by the name it has now", async () => {
    const moved = { ...district, unorIndukId: "dikbud", unorIndukNama: "Dinas Pendidikan" };
    given.clock.set("2026-11-05T02:00:00Z");
    await given.bring(
      kaimana,
      [givenRow(1, moved), givenRow(2, school), givenRow(3, moved)],
      "close",
    );
    expect(await unitsOn()).toEqual([["Dinas Pendidikan", 3, 2]]);
    expect(await unitsOn("2026-11-04")).toEqual([
      ["Dinas Pendidikan", 1, 0],
      ["Distrik Yamor", 2, 2],
    ]);
  });

  it("are those of the province and the nation, zone by zone", async () => {
    const nation = (day?: string) => reporting.getNationReport(system, { on: day });
    expect(await nation("2026-11-03")).toMatchObject({
      total: { people: 5, done: 1 },
      zones: [
        { zoneName: "WIB", people: 2, done: 0 },
        { zoneName: "WITA", people: 0 },
        { zoneName: "WIT", people: 3, done: 1 },
      ],
      gap: { eastern: 1 / 3, nation: 1 / 5 },
    });
    expect(await nation("2026-11-03")).not.toHaveProperty("agencies");
    expect((await nation()).total).toMatchObject({ people: 5, done: 2 });
    expect(await reporting.getProvinceReport(system, "92", { on: "2026-11-03" })).toMatchObject({
      total: { people: 3, done: 1 },
      agencies: [{ agencyId: kaimana, people: 3, done: 1, hasStarted: true }],
    });
  });

  it("stand beside those of the province and the nation on the same days", async () => {
    const { beside } = await on("2026-11-03");
    expect(beside).toEqual({
      province: [
        { day: "2026-11-02", share: 0 },
        { day: "2026-11-03", share: 1 / 3 },
      ],
      nation: [
        { day: "2026-11-02", share: 0 },
        { day: "2026-11-03", share: 1 / 5 },
      ],
    });
  });

  it.each([
    ["2026-11-06", "reporting.day_in_future", { today: "2026-11-05" }],
    ["2026-11-01", "reporting.day_before_first", { first: "2026-11-02" }],
  ])("are not made up for %s", async (day, code, detail) => {
    const refusal = { kind: "invalid", code, detail: { field: "/on", ...detail } };
    await expect(on(day)).rejects.toMatchObject(refusal);
    const province = reporting.getProvinceReport(system, "92", { on: day });
    await expect(province).rejects.toMatchObject(refusal);
    const nation = reporting.getNationReport(system, { on: day });
    await expect(nation).rejects.toMatchObject({ kind: "invalid", code });
  });

  it("begin two hours earlier in the east", async () => {
    given.clock.set("2026-11-05T15:30:00Z");
    expect(await on("2026-11-06")).toMatchObject({ on: "2026-11-06", today: "2026-11-06" });
    const west = reporting.getAgencyReport(hrOf(salatiga), salatiga, { on: "2026-11-06" });
    await expect(west).rejects.toMatchObject({ code: "reporting.day_in_future" });
    expect(await reporting.getNationReport(system, { on: "2026-11-06" })).toMatchObject({
      total: { people: 5, done: 2 },
    });
  });

  it("go on into the months after, on the second day of one as on its last", async () => {
    const now = given.clock.now();
    for (const day of ["2026-12-02", "2027-01-31"]) {
      given.clock.set(`${day}T01:00:00Z`);
      const worker = { unorId: "dinkes", unorNama: "Dinas Kesehatan" };
      const n = Number(day.slice(5, 7)) + 20;
      await given.bring(salatiga, [givenRow(4), givenRow(5), givenRow(n, worker)]);
      const { beside, days } = await on();
      const nation = await reporting.getNationReport(system);
      expect(beside?.nation.at(-1)?.day).toBe(day);
      expect(beside?.nation).toHaveLength(nation.days.length);
      expect(days.at(-1)?.day).toBe("2026-11-04");
    }
    expect((await on("2026-11-30")).beside?.nation.at(-1)?.day).toBe("2026-11-04");
    given.clock.set(now);
  });
});
