import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slotsByWeight, type TypeOfPool } from "./blueprint.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const type = (weight: number, available = 100, least = 0): TypeOfPool => ({
  weight,
  available,
  least,
});

const anyType = fc.record({
  weight: fc.constantFrom(0, 0.5, 1, 2, 3, 7, 1000),
  available: fc.integer({ min: 0, max: 9 }),
  least: fc.constant(0),
});
const anyTypes = fc.array(anyType, { minLength: 1, maxLength: 20 });

describe("the blueprint of a quiz", () => {
  it("deals slots out by weight, what is left over to the largest remainders", () => {
    expect(slotsByWeight(10, [type(6), type(3), type(1)])).toEqual([6, 3, 1]);
    expect(slotsByWeight(5, [type(1), type(1), type(1)])).toEqual([2, 2, 1]);
    expect(slotsByWeight(5, [type(5.5), type(2.5), type(2)])).toEqual([3, 1, 1]);
  });

  it("gives what a type has not got to the others, by their weight", () => {
    expect(slotsByWeight(10, [type(8, 2), type(3), type(1)])).toEqual([2, 6, 2]);
  });

  it("lifts a type to its least at the cost of the one that has most to give", () => {
    expect(slotsByWeight(5, [type(9), type(1, 100, 2)])).toEqual([3, 2]);
    expect(slotsByWeight(4, [type(9), type(1, 100, 1), type(0, 3, 1)])).toEqual([2, 1, 1]);
  });

  it("deals out all it is asked for while there are questions, and never more of a type than there are", () => {
    fc.assert(
      fc.property(anyTypes, fc.integer({ min: 0, max: 50 }), (types, count) => {
        const slots = slotsByWeight(count, types);
        expect(sum(slots)).toBe(Math.min(count, sum(types.map(({ available }) => available))));
        for (const [n, { available }] of types.entries()) {
          expect(slots[n]).toBeGreaterThanOrEqual(0);
          expect(slots[n]).toBeLessThanOrEqual(available);
        }
      }),
    );
  });

  it("strays from a type's share by less than one question where there are enough of each", () => {
    const weights = fc.array(fc.constantFrom(0.5, 1, 2, 3, 7), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 50 }), (all, count) => {
        const slots = slotsByWeight(
          count,
          all.map((weight) => type(weight)),
        );
        for (const [n, weight] of all.entries()) {
          expect(Math.abs(slots[n]! - (count * weight) / sum(all))).toBeLessThan(1);
        }
      }),
    );
  });

  it("keeps every least that together fits the draw", () => {
    const lifted = fc
      .array(fc.tuple(anyType, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 8 })
      .map((all) => all.map(([t, least]) => ({ ...t, least: Math.min(least, t.available) })));
    fc.assert(
      fc.property(lifted, fc.integer({ min: 0, max: 20 }), (types, more) => {
        const count = sum(types.map(({ least }) => least)) + more;
        const slots = slotsByWeight(count, types);
        expect(sum(slots)).toBe(Math.min(count, sum(types.map(({ available }) => available))));
        for (const [n, { least, available }] of types.entries()) {
          expect(slots[n]).toBeGreaterThanOrEqual(least);
          expect(slots[n]).toBeLessThanOrEqual(available);
        }
      }),
    );
  });
});
