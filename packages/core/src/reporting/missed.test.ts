import fc from "fast-check";
import { expect, test } from "vitest";
import { wrongLines } from "./missed.ts";
import type { TallyRow } from "./tally.item.ts";

const at = { countedAt: "2026-11-22T01:00:00Z", heardAt: "2026-11-22T01:00:00Z" };
const row = (type: string, module: string, people: number, right: number, wrong: number) =>
  ({ ...at, row: `MISSED#${type}#mod_${module}`, counts: { people, right, wrong } }) as TallyRow;

test("puts what is most often wrong first, and adds up modules", () => {
  const found = [
    row("KE-01", "a", 40, 30, 10),
    row("KE-04", "a", 20, 5, 15),
    row("KE-01", "b", 25, 5, 20),
    { ...at, row: "NOW", counts: { people: 400 } },
  ];
  expect(wrongLines(found)).toEqual([
    { violationType: "KE-04", people: 20, wrongShare: 15 / 20 },
    { violationType: "KE-01", people: 40, wrongShare: 30 / 65 },
  ]);
});

test("nineteen people and one are still not twenty, in one module or in two", () => {
  expect(wrongLines([row("KE-01", "a", 19, 0, 19), row("KE-01", "b", 19, 19, 0)])).toEqual([]);
  expect(wrongLines([row("KE-01", "a", 20, 10, 10), row("KE-01", "b", 1, 0, 1)])).toEqual([
    { violationType: "KE-01", people: 20, wrongShare: 0.5 },
  ]);
});

test("no answer of fewer than twenty people moves anything that is shown", () => {
  const few = fc.record({
    type: fc.constantFrom("KE-01", "KE-02"),
    module: fc.constantFrom("c", "d"),
    people: fc.integer({ min: 1, max: 19 }),
    right: fc.nat(40),
    wrong: fc.nat(40),
  });
  const shown = [row("KE-01", "a", 30, 20, 10)];
  fc.assert(
    fc.property(fc.array(few, { maxLength: 6 }), (rows) => {
      const hidden = rows.map((each) =>
        row(each.type, each.module, each.people, each.right, each.wrong),
      );
      expect(wrongLines([...hidden, ...shown])).toEqual(wrongLines(shown));
    }),
  );
});
