import { afterAll, beforeEach, expect, test } from "vitest";
import { hrOf, kaimana } from "../roster/testing.ts";
import { targetSet, targetWithdrawn } from "./acts.facts.ts";
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

const set = (share: number, untilOn = "2026-11-25", actor = given.head) =>
  given.acts.setTarget(actor, kaimana, 1, { share, untilOn });
const withdraw = () => given.acts.withdrawTarget(given.head, kaimana, 1);
const reportOf = (on?: string) =>
  given.services.reporting.getAgencyReport(given.head, kaimana, { ...(on && { on }) });

test("a head's target is what the report is measured against, from then on", async () => {
  expect((await reportOf()).set).toMatchObject({ target: 0.9, targetOn: "2026-11-30" });
  const target = await set(0.5);
  expect(target).toMatchObject({
    share: 0.5,
    untilOn: "2026-11-25",
    effect: { baseline: { people: 4, done: 0 } },
  });
  const { set: shown, pace } = await reportOf();
  expect(shown).toMatchObject({ target: 0.5, targetOn: "2026-11-25", deadlineOn: "2026-11-30" });
  expect(pace.targetCount).toBe(2);
  expect(await set(0.5)).toEqual(target);
  expect(given.facts.filter(targetSet.is)).toHaveLength(1);
});

test("a day that is past keeps the target it had", async () => {
  given.clock.set("2026-11-05T01:00:00Z");
  await set(0.5);
  given.clock.set("2026-11-08T01:00:00Z");
  await withdraw();
  await withdraw();
  expect(given.facts.filter(targetWithdrawn.is)).toHaveLength(1);
  const targets = await Promise.all(
    ["2026-11-04", "2026-11-05", "2026-11-07", "2026-11-08"].map(
      async (on) => (await reportOf(on)).set.target,
    ),
  );
  expect(targets).toEqual([0.9, 0.5, 0.5, 0.9]);
});

test("a target is told of with its effect, and the one that stands is named", async () => {
  await set(0.5);
  await given.finishes(4);
  given.clock.set("2026-11-03T01:00:00Z");
  await set(0.75);
  const { targets, target } = await given.acts.listActs(given.head, kaimana, 1);
  expect(targets).toMatchObject([
    { share: 0.75, effect: { baseline: { done: 1 } } },
    { share: 0.5, effect: { baseline: { done: 0 }, now: { done: 1 } } },
  ]);
  expect(target).toEqual(targets[0]);
  await withdraw();
  expect((await given.acts.listActs(given.head, kaimana, 1)).target).toBeUndefined();
});

test("a target is for a day to come, of a set there is, and the head's alone", async () => {
  await expect(set(0.5, "2026-11-01")).rejects.toMatchObject({
    code: "acts.deadline_past",
    detail: { field: "/untilOn" },
  });
  await expect(
    given.acts.setTarget(given.head, kaimana, 7, { share: 0.5, untilOn: "2026-11-25" }),
  ).rejects.toMatchObject({ code: "acts.set_unknown" });
  for (const actor of [given.delegate, hrOf(kaimana)]) {
    await expect(set(0.5, "2026-11-25", actor)).rejects.toMatchObject({
      code: "identity.role_missing",
    });
  }
});
