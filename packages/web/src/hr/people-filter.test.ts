import { expect, test } from "vitest";
import { countedPeople, filterFrom } from "./people-filter.ts";

const report = {
  total: { people: 100, done: 60, started: 25, notStarted: 15 },
  units: [{ unitPath: "u1", people: 10, done: 4, started: 1, notStarted: 5 }],
  grades: [{ grade: "pengawas", people: 7, done: 7, started: 0, notStarted: 0 }],
};
const everybody = filterFrom({});
const nothing = { by: "nothing" } as const;

test("an address with words that are no filter shows everybody", () => {
  expect(filterFrom({ jenjang: "raja", status: "x" })).toEqual({
    unit: "",
    grade: "",
    status: "all",
  });
});

test("people who have not finished are those under way and those who have not begun", () => {
  expect(countedPeople(report, { ...everybody, status: "unfinished" }, nothing)).toBe(40);
  const unit = { ...everybody, unit: "u1", status: "unfinished" } as const;
  expect(countedPeople(report, unit, nothing)).toBe(6);
});

test("a number nobody has counted is not shown", () => {
  const both = { ...everybody, unit: "u1", grade: "pengawas" } as const;
  expect(countedPeople(report, both, nothing)).toBeUndefined();
  expect(countedPeople(report, everybody, { by: "name", name: "si" })).toBeUndefined();
  expect(countedPeople(report, { ...everybody, unit: "u1/u2" }, nothing)).toBeUndefined();
});
