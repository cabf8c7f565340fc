import fc from "fast-check";
import { expect, test } from "vitest";
import { mintCode, readCode, shownCode } from "./code.ts";

const digits = fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ");
const codes = fc.array(digits, { minLength: 12, maxLength: 12 }).map((each) => each.join(""));

test("a new code is one that can be read, and never the same", () => {
  const minted = Array.from({ length: 500 }, mintCode);
  expect(minted.every((code) => readCode(code) === code)).toBe(true);
  expect(new Set(minted).size).toBe(500);
});

test("a code is shown in three groups of four", () => {
  expect(shownCode("K7QF2M9T4XWB")).toBe("K7QF-2M9T-4XWB");
});

test("however people type it, it is the same code", () => {
  const spelled: Record<string, string[]> = { 0: ["0", "o", "O"], 1: ["1", "i", "I", "l", "L"] };
  const gaps = fc.constantFrom("", "", " ", "-", " - ", "–", "‑", "\t");
  fc.assert(
    fc.property(codes, fc.infiniteStream(fc.tuple(fc.nat(), gaps, fc.boolean())), (code, ways) => {
      const typed = [...code].map((digit) => {
        const [pick, gap, isLow] = ways.next().value as [number, string, boolean];
        const all = spelled[digit] ?? [digit];
        const one = all[pick % all.length] as string;
        return `${isLow ? one.toLowerCase() : one}${gap}`;
      });
      expect(readCode(typed.join(""))).toBe(code);
    }),
  );
});

test.each([
  "",
  "K7QF-2M9T-4XW",
  "K7QF-2M9T-4XWBB",
  "K7QF-2M9T-4XWU",
  "K7QF/2M9T/4XWB",
  "ꓗ7QF-2M9T-4XWB",
])("%j is no code", (typed) => expect(readCode(typed)).toBeUndefined());
