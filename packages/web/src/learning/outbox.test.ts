import "fake-indexeddb/auto";
import { personIds } from "@netra/core/kernel/id";
import type { Stretch } from "@netra/core/learning/progress";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOutbox, patched, type Unsent } from "./outbox.ts";
import { secondsWithin } from "./stretches.ts";

const unsent = {
  moduleId: "mod_1",
  release: 1,
  ticket: "t",
  stretches: [{ from: 0, to: 12 }],
  placeSeconds: 12,
};
const nothing = { stretches: [], stopIds: [] };

describe("what waits on the device", () => {
  it("survives until it is confirmed, and then is gone", async () => {
    const personId = personIds.mint();
    expect(await (await createOutbox(personId)).keep(unsent)).toBe(true);
    const reopened = await createOutbox(personId);
    expect(reopened.find("mod_1")).toEqual(unsent);
    expect(reopened.list()).toEqual([unsent]);
    await reopened.keep({ ...unsent, ...nothing });
    expect((await createOutbox(personId)).list()).toEqual([]);
  });

  it("belongs to one person: another one on the same device neither sees nor sends it", async () => {
    await (await createOutbox(personIds.mint())).keep(unsent);
    const other = await createOutbox(personIds.mint());
    expect(other.find("mod_1")).toBeUndefined();
    expect(other.list()).toEqual([]);
    expect(await other.listAll()).toEqual([]);
  });

  it("keeps what was played of an older release beside the newer one", async () => {
    const outbox = await createOutbox(personIds.mint());
    await outbox.keep(unsent);
    await outbox.keep({ ...unsent, release: 2, placeSeconds: 3 });
    expect(outbox.find("mod_1")?.release).toBe(2);
    expect(outbox.find("mod_1", 1)?.placeSeconds).toBe(12);
  });

  it("is true to what was kept last, however fast a player asks", async () => {
    const personId = personIds.mint();
    const outbox = await createOutbox(personId);
    const asked = [1, 2, 3, 4, 5].map((to) =>
      outbox.keep({ ...unsent, stretches: [{ from: 0, to }] }),
    );
    expect(await Promise.all(asked)).toEqual([true, true, true, true, true]);
    expect((await createOutbox(personId)).find("mod_1")?.stretches).toEqual([{ from: 0, to: 5 }]);
  });

  it("says so when the device keeps nothing", async () => {
    const outbox = await createOutbox(personIds.mint());
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    expect(await outbox.keep(unsent)).toBe(false);
    IDBDatabase.prototype.transaction = transaction;
    expect(outbox.find("mod_1")).toEqual(unsent);
  });

  it("loses nothing of two tabs that play the same module", async () => {
    const personId = personIds.mint();
    const [one, two] = [await createOutbox(personId), await createOutbox(personId)];
    await one.keep({ ...unsent, stretches: [{ from: 0, to: 10 }], stopIds: ["a"] });
    await two.keep({ ...unsent, stretches: [{ from: 20, to: 30 }], stopIds: ["b"] });
    await one.keep({ ...unsent, ...nothing });
    expect((await createOutbox(personId)).find("mod_1")).toMatchObject({
      stretches: [{ from: 20, to: 30 }],
      stopIds: ["b"],
    });
  });

  it("keeps what the server had no time to credit, and what it wants to be seen again", async () => {
    const personId = personIds.mint();
    const outbox = await createOutbox(personId);
    const sent: Unsent = { ...unsent, stretches: [{ from: 0, to: 60 }], stopIds: ["a"] };
    await outbox.keep(sent);
    await outbox.settle(sent, {
      covered: [{ from: 0, to: 40 }],
      toReview: [{ from: 5, to: 15 }],
    });
    const left = {
      stretches: [
        { from: 5, to: 15 },
        { from: 40, to: 60 },
      ],
    };
    expect(outbox.find("mod_1")).toMatchObject(left);
    expect((await createOutbox(personId)).find("mod_1")).toMatchObject(left);
    expect(outbox.find("mod_1")?.stopIds).toBeUndefined();
  });

  it("sends what a tab left that is no more, and drops only what was refused", async () => {
    const personId = personIds.mint();
    const [gone, here] = [await createOutbox(personId), await createOutbox(personId)];
    await gone.keep(unsent);
    const [found] = await here.listAll();
    if (!found) throw new Error("nothing was found");
    await gone.keep({ ...unsent, stretches: [{ from: 0, to: 30 }] });
    await here.drop(found);
    expect((await createOutbox(personId)).find("mod_1")).toMatchObject({
      ticket: "t",
      stretches: [{ from: 12, to: 30 }],
    });
  });
});

const stretch: fc.Arbitrary<Stretch> = fc
  .tuple(fc.nat(90), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => ({ from, to: from + length }));
const all = Array.from({ length: 120 }, (_, second) => second);

it("whatever else is on the disk, a tab takes away only what it saw confirmed itself", () => {
  const stretches = fc.array(stretch, { maxLength: 6 });
  fc.assert(
    fc.property(stretches, stretches, stretches, (onDisk, before, after) => {
      const of = (own: Stretch[]): Unsent => ({ ...unsent, stretches: own });
      const left = patched(of(onDisk), of(before), of(after))?.stretches ?? [];
      const holds = (own: Stretch[], second: number) => secondsWithin(own, [second]) === 1;
      for (const second of all) {
        const wasConfirmed = holds(before, second) && !holds(after, second);
        const expected = holds(after, second) || (holds(onDisk, second) && !wasConfirmed);
        expect([second, holds(left, second)]).toEqual([second, expected]);
      }
    }),
  );
});
