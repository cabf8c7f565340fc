import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../kernel/day.ts";
import { daysBetween, type PaceQuestion, paceOf, unitsClosing } from "./pace.ts";

const kaimana: PaceQuestion = {
  people: 3246,
  done: 2318,
  days: [
    { day: "2026-11-14", people: 3246, done: 1961 },
    { day: "2026-11-15", people: 3246, done: 2010 },
    { day: "2026-11-22", people: 3246, done: 2318 },
  ],
  startsOn: "2026-11-01",
  deadlineOn: "2026-11-30",
  today: "2026-11-22",
  target: 0.9,
};

describe("the pace", () => {
  test("divides what the last seven days brought and names the day the target is met", () => {
    // 90 % of 3,246 is 2,922 people; 2,318 - 2,010 = 308 in seven days, 44 a day; 604 / 44 = 13.7.
    expect(paceOf(kaimana)).toEqual({
      verdict: "late",
      targetCount: 2922,
      missingCount: 604,
      perDay: 44,
      neededPerDay: 75.5,
      reachOn: "2026-12-06",
      lateDays: 6,
    });
  });

  test("is on course when the day falls on the deadline itself", () => {
    const pace = paceOf({ ...kaimana, deadlineOn: "2026-12-06" });
    expect(pace).toMatchObject({ verdict: "on_course", reachOn: "2026-12-06" });
    expect(pace.lateDays).toBeUndefined();
  });

  test("has nothing left to say once the target is met", () => {
    expect(paceOf({ ...kaimana, done: 2922 })).toMatchObject({
      verdict: "reached",
      missingCount: 0,
    });
  });

  test("does not guess in the first two days", () => {
    const pace = paceOf({ ...kaimana, days: [], done: 40, startsOn: "2026-11-21" });
    expect(pace.verdict).toBe("too_early");
  });

  test("counts from the start when the set is younger than a week", () => {
    const pace = paceOf({ ...kaimana, days: [], done: 800, startsOn: "2026-11-19" });
    expect(pace.perDay).toBe(200);
  });

  test("stands still when nobody finished this week, and when finished people left", () => {
    const quiet = [{ day: "2026-11-10", people: 3246, done: 2318 }];
    expect(paceOf({ ...kaimana, days: quiet }).verdict).toBe("stalled");
    const left = [{ day: "2026-11-10", people: 3300, done: 2330 }];
    expect(paceOf({ ...kaimana, days: left }).verdict).toBe("stalled");
  });

  test("names no day that lies more than a year ahead", () => {
    const slow = [{ day: "2026-11-15", people: 3246, done: 2317 }];
    expect(paceOf({ ...kaimana, days: slow }).verdict).toBe("beyond_a_year");
  });

  test("says nothing of an agency without people", () => {
    expect(paceOf({ ...kaimana, people: 0, done: 0 }).verdict).toBe("empty");
  });

  test("asks for no daily number once the deadline has come", () => {
    expect(paceOf({ ...kaimana, today: "2026-11-30" }).neededPerDay).toBeUndefined();
  });

  test("going on at this pace really meets the target on the day named, and not the day before", () => {
    const cases = fc.record({
      people: fc.integer({ min: 1, max: 400_000 }),
      doneShare: fc.double({ min: 0, max: 1, noNaN: true }),
      weekAgoShare: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ people, doneShare, weekAgoShare }) => {
        const done = Math.floor(people * doneShare);
        const weekAgo = Math.floor(done * weekAgoShare);
        const { today } = kaimana;
        const days = [{ day: addDays(today, -7), people, done: weekAgo }];
        const pace = paceOf({ ...kaimana, people, done, days });
        if (!pace.reachOn) return;
        const ahead = daysBetween(today, pace.reachOn);
        expect(done + pace.perDay * ahead).toBeGreaterThanOrEqual(people * 0.9 - 1e-6);
        expect(done + pace.perDay * (ahead - 1)).toBeLessThan(pace.targetCount);
      }),
    );
  });
});

describe("the units that close the gap", () => {
  const units = [
    { people: 1086, done: 684 },
    { people: 412, done: 181 },
    { people: 84, done: 26 },
  ];

  test("are the fewest, taken from the one with most people missing", () => {
    expect(unitsClosing(units, 402)).toBe(1);
    expect(unitsClosing(units, 604)).toBe(2);
  });

  test("are not named when all of them together would not close it", () => {
    expect(unitsClosing(units, 5000)).toBeUndefined();
  });
});
