import { expect, test } from "vitest";
import type { ImportRow } from "./import-row.ts";
import { readUnits } from "./import-units.ts";

let rowNumber = 0;
const inUnit = (unorId: string, parentUnorId?: string, parentUnorName?: string): ImportRow => ({
  rowNumber: ++rowNumber,
  name: "Maria",
  unorId,
  unorName: `Unit ${unorId}`,
  ...(parentUnorId && { parentUnorId }),
  ...(parentUnorName && { parentUnorName }),
  post: "Pengolah Data",
  grade: "pelaksana",
  kind: "pns",
});

/** Rows are numbered from 1 in the order given. */
function unitsOf(make: () => ImportRow[]) {
  rowNumber = 0;
  const { units, issues } = readUnits(make());
  return { units, issues: issues.map((issue) => [issue.rowNumber, issue.column, issue.code]) };
}

test("parents come before children, and a parent without people is known by name", () => {
  const { units, issues } = unitsOf(() => [
    inUnit("sd1", "dikbud", "Dinas Pendidikan"),
    inUnit("bagian", "setda"),
    inUnit("setda"),
  ]);
  expect(issues).toEqual([]);
  expect(units).toEqual([
    { unorId: "dikbud", name: "Dinas Pendidikan" },
    { unorId: "sd1", name: "Unit sd1", parentUnorId: "dikbud" },
    { unorId: "setda", name: "Unit setda" },
    { unorId: "bagian", name: "Unit bagian", parentUnorId: "setda" },
  ]);
});

test("a parent nobody names is reported on every row below it", () => {
  const { units, issues } = unitsOf(() => [inUnit("sd1", "hantu"), inUnit("kelas", "sd1")]);
  expect(units).toEqual([]);
  expect(issues).toEqual([
    [1, "unorIndukId", "roster.unit_parent_unknown"],
    [2, "unorIndukId", "roster.unit_parent_unknown"],
  ]);
});

test("units that contain each other are reported, and the others stand", () => {
  const { units, issues } = unitsOf(() => [inUnit("a", "b"), inUnit("b", "a"), inUnit("c")]);
  expect(units).toEqual([{ unorId: "c", name: "Unit c" }]);
  expect(issues).toEqual([
    [1, "unorIndukId", "roster.unit_cycle"],
    [2, "unorIndukId", "roster.unit_cycle"],
  ]);
});

test("one id with two names is reported where the second name stands", () => {
  const { issues } = unitsOf(() => [inUnit("a"), { ...inUnit("a"), unorName: "Lain" }]);
  expect(issues).toEqual([[2, "unorNama", "roster.unit_name_differs"]]);
});

test("one unit under two parents is reported where the second parent stands", () => {
  const { issues } = unitsOf(() => [inUnit("a"), inUnit("a", "c"), inUnit("c")]);
  expect(issues).toEqual([[2, "unorIndukId", "roster.unit_parent_differs"]]);
});

test("a tree of eight levels stands and a ninth is too deep", () => {
  const { units, issues } = unitsOf(() =>
    Array.from({ length: 9 }, (_, n) => inUnit(`u${n}`, n === 0 ? undefined : `u${n - 1}`)),
  );
  expect(units).toHaveLength(8);
  expect(issues).toEqual([[9, "unorIndukId", "roster.unit_too_deep"]]);
});
