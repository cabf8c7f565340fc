import { describe, expect, it } from "vitest";
import { createOutbox } from "./outbox.ts";
import { memoryShelf } from "./testing.ts";

const unsent = {
  moduleId: "mod_1",
  release: 1,
  ticket: "t",
  stretches: [{ from: 0, to: 12 }],
  placeSeconds: 12,
};

describe("what waits on the device", () => {
  it("survives until it is confirmed, and then is gone", () => {
    const shelf = memoryShelf();
    createOutbox("per_1", shelf).keep(unsent);
    const reopened = createOutbox("per_1", shelf);
    expect(reopened.find("mod_1")).toEqual(unsent);
    expect(reopened.list()).toEqual([unsent]);
    reopened.keep({ ...unsent, stretches: [] });
    expect(reopened.list()).toEqual([]);
  });

  it("belongs to one person: another one on the same device neither sees nor sends it", () => {
    const shelf = memoryShelf();
    createOutbox("per_1", shelf).keep(unsent);
    const other = createOutbox("per_2", shelf);
    expect(other.find("mod_1")).toBeUndefined();
    expect(other.list()).toEqual([]);
  });

  it("says so when the device keeps nothing", () => {
    const full = memoryShelf();
    full.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    expect(createOutbox("per_1", full).keep(unsent)).toBe(false);
  });

  it("is empty when what is stored cannot be read", () => {
    const shelf = memoryShelf();
    shelf.setItem("netra.played.per_1.mod_1", "{");
    expect(createOutbox("per_1", shelf).find("mod_1")).toBeUndefined();
  });
});
