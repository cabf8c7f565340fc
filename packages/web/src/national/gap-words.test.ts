import { describe, expect, it } from "vitest";
import { tellGap } from "./gap-words.ts";

describe("Eastern Indonesia beside the nation", () => {
  it("is a warning only where it lags", () => {
    expect(tellGap({ eastern: 0.451, nation: 0.533, difference: -0.082 }).isBehind).toBe(true);
    expect(tellGap({ eastern: 0.6, nation: 0.5, difference: 0.1 }).isBehind).toBe(false);
  });

  it("is told in points, and as level where nobody could see the difference", () => {
    const behind = tellGap({ eastern: 0.451, nation: 0.533, difference: -0.082 });
    expect(behind.words).toContain("8,2 poin di bawah");
    const level = tellGap({ eastern: 0.5, nation: 0.5002, difference: -0.0002 });
    expect([level.isBehind, level.words.includes("setara")]).toEqual([false, true]);
  });
});
