import { describe, expect, it } from "vitest";
import type { Passage } from "./passages.ts";
import { createReading } from "./reading.ts";

const passages: Passage[] = [
  { startSeconds: 0, endSeconds: 10, text: "satu" },
  { startSeconds: 10, endSeconds: 30, text: "dua" },
];
const [first, second] = passages as [Passage, Passage];

describe("reading", () => {
  it("counts at most twice as fast as the material is spoken", () => {
    const reading = createReading(passages);
    expect(reading.spend(3, new Set([first]))).toEqual([{ from: 0, to: 6 }]);
    expect(reading.isRead(first)).toBe(false);
    expect(reading.spend(3, new Set([first]))).toEqual([{ from: 6, to: 10 }]);
    expect(reading.isRead(first)).toBe(true);
  });

  it("goes on to the next paragraph that was on screen with the time that is left", () => {
    const reading = createReading(passages);
    expect(reading.spend(6, new Set(passages))).toEqual([
      { from: 0, to: 10 },
      { from: 10, to: 12 },
    ]);
  });

  it("stands still while all that was on screen is read", () => {
    const reading = createReading(passages);
    expect(reading.spend(60, new Set())).toEqual([]);
    reading.spend(60, new Set([second]));
    expect(reading.spend(60, new Set([second]))).toEqual([]);
    expect(reading.isRead(first)).toBe(false);
  });

  it("does not spend time on what was watched before", () => {
    const reading = createReading(passages, [{ from: 0, to: 16 }]);
    expect(reading.isRead(first)).toBe(true);
    expect(reading.spend(2, new Set(passages))).toEqual([{ from: 16, to: 20 }]);
  });

  it("asks for no more of a paragraph than what is open in it, wherever that lies", () => {
    const reading = createReading(passages, [
      { from: 0, to: 12 },
      { from: 16, to: 28 },
    ]);
    expect(reading.isRead(second)).toBe(false);
    expect(reading.spend(60, new Set([second]))).toEqual([
      { from: 12, to: 16 },
      { from: 28, to: 30 },
    ]);
    expect(reading.isRead(second)).toBe(true);
  });
});
