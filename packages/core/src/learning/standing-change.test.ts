import { expect, test } from "vitest";
import { moduleIds, personIds } from "../kernel/id.ts";
import type { Standing } from "./standing.ts";
import { changeOf } from "./standing-change.ts";

const moduleId = moduleIds.mint();
const standing = (change: Partial<Standing>): Standing => ({
  personId: personIds.mint(),
  set: 1,
  agencyId: "agn_9208" as Standing["agencyId"],
  provinceCode: "92",
  zone: "Asia/Jayapura",
  unitPath: "u0000000001" as Standing["unitPath"],
  unitName: "Dinas Pendidikan",
  post: "Guru",
  grade: "fungsional",
  kind: "pns",
  displayName: "Maria",
  nameKey: "MARIA",
  moduleIds: [moduleId],
  doneModuleIds: [],
  status: "not_started",
  version: 1,
  ...change,
});
const east = standing({});
const west = standing({
  agencyId: "agn_3373" as Standing["agencyId"],
  provinceCode: "33",
  zone: "Asia/Jakarta",
});
/** 23:30 in the west, half past one of the next day in the east. */
const lateInTheWest = new Date("2026-11-06T16:30:00Z");
const dayOf = (before: Standing | undefined, after: Standing | undefined) =>
  changeOf(before, after, lateInTheWest).map(({ day }) => day);

test("a change belongs to the date its agency has", () => {
  expect(dayOf(undefined, west)).toEqual(["2026-11-06"]);
  expect(dayOf(undefined, east)).toEqual(["2026-11-07"]);
  expect(dayOf(west, { ...west, status: "started" })).toEqual(["2026-11-06"]);
});

test("a move between zones changes no day that is over in either", () => {
  expect(dayOf(east, west)).toEqual(["2026-11-07"]);
  expect(dayOf(west, east)).toEqual(["2026-11-07"]);
});

test("after a move from a later date, nothing is counted for a day before it", () => {
  const moved = { ...west, notBefore: "2026-11-07" };
  expect(dayOf(moved, { ...moved, status: "started" })).toEqual(["2026-11-07"]);
  const later = new Date("2026-11-08T16:30:00Z");
  expect(changeOf(moved, { ...moved, status: "done" }, later)[0]?.day).toBe("2026-11-08");
});

test("a change that moves no counter is none", () => {
  expect(dayOf(east, { ...east, displayName: "Maria R.", lastActiveAt: "2026-11-06" })).toEqual([]);
  expect(dayOf(undefined, undefined)).toEqual([]);
});

test.each([
  { unitPath: "u0000000002" as Standing["unitPath"] },
  { grade: "pelaksana" as const },
  { kind: "pppk" as const },
  { status: "done" as const },
  { agencyId: "agn_9207" as Standing["agencyId"] },
  { provinceCode: "91" },
  { hasSignedIn: true },
  { isFast: true },
])("a change of %j is told with what was and what is", (change) => {
  const [told] = changeOf(east, { ...east, ...change }, lateInTheWest);
  const [[name, value]] = Object.entries(change) as [[keyof typeof told, unknown]];
  expect(told?.before?.[name]).toBe(east[name as keyof Standing]);
  expect(told?.after?.[name]).toBe(value);
});
