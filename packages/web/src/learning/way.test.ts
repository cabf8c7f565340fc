import { describe, expect, it } from "vitest";
import { suggestedWay } from "./way.ts";
import { waysOf } from "./way-choices.ts";

describe("the way through the material", () => {
  it("is the light one first for whoever saves data or is on a slow network", () => {
    expect(suggestedWay({ saveData: true, effectiveType: "4g" })).toBe("audio");
    expect(suggestedWay({ effectiveType: "3g" })).toBe("audio");
    expect(suggestedWay({ effectiveType: "slow-2g" })).toBe("audio");
    expect(suggestedWay({ effectiveType: "4g" })).toBe("video");
    expect(suggestedWay(undefined)).toBe("video");
  });

  it("is offered with what it costs, and only where the module has it", () => {
    const all = waysOf({ videoBytes: 4_200_000, audioBytes: 600_000, textBytes: 38_000 });
    expect(all.map((way) => `${way.label} ${way.detail}`)).toEqual([
      "Video 4,2 MB",
      "Audio 0,6 MB",
      "Teks 38 KB",
    ]);
    const silent = waysOf({ videoBytes: 4_200_000, textBytes: 38_000 });
    expect(silent.map((way) => way.value)).toEqual(["video", "text"]);
  });
});
