import { describe, expect, it } from "vitest";
import { currentSet, nextModule, secondsLeft } from "./assignment.ts";

const states = (...all: ("done" | "started" | "not_started")[]) => ({
  modules: all.map((state, n) => ({ state, n })),
});

describe("what to go on with", () => {
  it("is what was begun before what was not, and nothing when all is done", () => {
    expect(nextModule(states("done", "not_started", "started"))?.n).toBe(2);
    expect(nextModule(states("done", "not_started", "not_started"))?.n).toBe(1);
    expect(nextModule(states("done", "done"))).toBeUndefined();
  });

  it("is of the unfinished set whose deadline comes first", () => {
    const of = (set: number, status: "done" | "started", deadlineAt: string) => ({
      set,
      status,
      deadlineAt,
    });
    const sets = [
      of(1, "done", "2026-11-30T14:59:59Z"),
      of(2, "started", "2027-03-31T14:59:59Z"),
      of(3, "started", "2027-01-31T14:59:59Z"),
    ];
    expect(currentSet(sets)?.set).toBe(3);
    expect(currentSet(sets.slice(0, 1))?.set).toBe(1);
    expect(currentSet([])).toBeUndefined();
  });

  it("takes as long as what has not been followed yet", () => {
    expect(secondsLeft({ durationSeconds: 200, coveredShare: 0.6 })).toBeCloseTo(80);
    expect(secondsLeft({ durationSeconds: 200, coveredShare: 1 })).toBe(0);
  });
});
