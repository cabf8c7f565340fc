import type { Stop } from "@netra/core/publishing/question";
import { describe, expect, it } from "vitest";
import { createStops } from "./stops.ts";

const stop = (stopId: string, atSeconds: number): Stop => ({
  stopId,
  atSeconds,
  prompt: "Boleh atau tidak?",
  options: [
    { optionId: "a", text: "Boleh" },
    { optionId: "b", text: "Tidak" },
  ],
  correct: "b",
  reason: "Karena dilarang.",
});
const [first, second] = [stop("s1", 20), stop("s2", 50)];

function begin() {
  const answered: string[] = [];
  return { answered, stops: createStops([first, second], (stopId) => answered.push(stopId)) };
}

describe("the stops of a visit", () => {
  it("halt at the first one ahead that was not dealt with", () => {
    const { stops } = begin();
    expect(stops.nextFrom(0)).toBe(20);
    expect(stops.nextFrom(20)).toBe(20);
    expect(stops.nextFrom(20.1)).toBe(50);
    expect(stops.nextFrom(60)).toBeUndefined();
  });

  it("do not come again once answered or passed over", () => {
    const { stops } = begin();
    stops.openAt(20);
    stops.answer(first, "a");
    stops.leave();
    expect(stops.nextFrom(0)).toBe(50);
    stops.openAt(50);
    stops.leave();
    expect(stops.nextFrom(0)).toBeUndefined();
  });

  it("come again when somebody only went elsewhere", () => {
    const { stops } = begin();
    stops.openAt(20);
    stops.putAway();
    expect(stops.open()).toBeUndefined();
    expect(stops.nextFrom(0)).toBe(20);
  });

  it("report each answer once, and never one that was passed over", () => {
    const { stops, answered } = begin();
    stops.openAt(20);
    stops.answer(first, "a");
    stops.answer(first, "b");
    stops.openAt(50);
    stops.leave();
    expect(answered).toEqual(["s1"]);
    expect(stops.chosenFor(first)).toBe("a");
  });
});
