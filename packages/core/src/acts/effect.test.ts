import { expect, test } from "vitest";
import { effectOf } from "./effect.ts";

const tally = (done: number) => ({ people: 10, done, started: 0, notStarted: 10 - done, never: 0 });
/** As many done as the day of November. */
const tallyOn = (day: string) => tally(Number(day.slice(8)));
const acted = { baseline: tally(0), actedOn: "2026-11-05" };

test("on the day itself there is only what was and what is", () => {
  expect(effectOf(acted, "2026-11-05", tallyOn)).toEqual({
    baseline: tally(0),
    now: tally(5),
    after: [],
  });
});

test.each([
  ["2026-11-12", []],
  ["2026-11-13", [{ days: 7, on: "2026-11-12", tally: tally(12) }]],
  ["2026-11-19", [{ days: 7, on: "2026-11-12", tally: tally(12) }]],
  [
    "2026-11-20",
    [
      { days: 7, on: "2026-11-12", tally: tally(12) },
      { days: 14, on: "2026-11-19", tally: tally(19) },
    ],
  ],
])("a week and two are told of once their day is over: %s", (today, after) => {
  expect(effectOf(acted, today, tallyOn).after).toEqual(after);
});
