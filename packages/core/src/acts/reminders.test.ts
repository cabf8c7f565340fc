import { afterAll, beforeEach, expect, test } from "vitest";
import { system } from "../kernel/actor.ts";
import { givenRow, hrOf, kaimana } from "../roster/testing.ts";
import { reminderSent } from "./acts.facts.ts";
import { givenSeat } from "./testing.ts";

type Given = Awaited<ReturnType<typeof givenSeat>>;
const opened: Given[] = [];
let given: Given;

beforeEach(async () => {
  given = await givenSeat();
  opened.push(given);
});
afterAll(async () => {
  await Promise.all(opened.map(({ stop }) => stop()));
});

const remind = (actor = given.head, unitPath = given.education) =>
  given.acts.remindUnit(actor, kaimana, { set: 1, unitPath });
const sent = () => given.facts.filter(reminderSent.is);

test("a unit is reminded through its HR, and the text can be passed on by hand", async () => {
  const personId = await given.personOf(1);
  const grant = { role: "hr" as const, agencyId: kaimana, unitPath: given.education };
  await given.services.identity.grantRole(system, { personId, grant });
  const reminder = await remind();
  expect(reminder).toMatchObject({
    unitName: "Dinas Pendidikan",
    day: "2026-11-02",
    deadlineOn: "2026-11-30",
    contactCount: 1,
  });
  expect(reminder.text).toContain("3 dari 3 pegawai pada Dinas Pendidikan belum");
  expect(sent()).toMatchObject([
    {
      data: {
        unitName: "Dinas Pendidikan",
        officeName: "Pj. Bupati Kaimana",
        baseline: { people: 3, done: 0 },
      },
    },
  ]);
});

test("a second time on the same day answers with the first, whoever asks and at once", async () => {
  const both = await Promise.all([remind(), remind(given.delegate)]);
  expect(both[0]).toEqual(both[1]);
  given.clock.set("2026-11-02T14:59:59Z");
  expect(await remind()).toEqual(both[0]);
  expect(sent()).toHaveLength(1);
  given.clock.set("2026-11-02T15:00:00Z");
  expect(await remind()).toMatchObject({ day: "2026-11-03" });
  await remind(given.head, given.district);
  expect(sent()).toHaveLength(3);
});

test("the report says when a unit was last reminded, and the list what came of it", async () => {
  await remind();
  await given.finishes(1);
  given.clock.set("2026-11-04T03:00:00Z");
  await remind();
  const { units } = await given.services.reporting.getAgencyReport(given.head, kaimana);
  const remindedAt = Object.fromEntries(units.map((unit) => [unit.name, unit.remindedAt]));
  expect(remindedAt).toEqual({
    "Dinas Pendidikan": "2026-11-04T03:00:00.000Z",
    "Distrik Yamor": undefined,
  });
  const { reminders } = await given.acts.listActs(given.head, kaimana, 1);
  expect(reminders).toMatchObject([
    { day: "2026-11-04", effect: { baseline: { done: 1 } } },
    { day: "2026-11-02", effect: { baseline: { done: 0 }, now: { done: 1 } } },
  ]);
  const proposal = { set: 1, unitPath: given.education };
  expect((await given.acts.proposeFor(given.head, kaimana, proposal)).reminder.remindedAt).toBe(
    "2026-11-04T03:00:00.000Z",
  );
});

test("a past day's report says nothing of what was done after it", async () => {
  given.clock.set("2026-11-04T03:00:00Z");
  await remind();
  const { units } = await given.services.reporting.getAgencyReport(given.head, kaimana, {
    on: "2026-11-03",
  });
  expect(units.map((unit) => unit.remindedAt)).toEqual([undefined, undefined]);
});

test("nobody is reminded where everybody is done, or nobody is left", async () => {
  await given.finishes(4);
  await expect(remind(given.head, given.district)).rejects.toMatchObject({
    kind: "conflict",
    code: "acts.nobody_missing",
  });
  await given.bring(kaimana, [givenRow(4)]);
  await expect(remind(given.head, given.district)).rejects.toMatchObject({
    code: "acts.unit_without_people",
  });
  expect(sent()).toEqual([]);
});

test("HR reminds its own people its own way", async () => {
  await expect(remind(hrOf(kaimana))).rejects.toMatchObject({ code: "identity.role_missing" });
});
