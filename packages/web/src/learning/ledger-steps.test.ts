import { describe, expect, it } from "vitest";
import { begin, failed, release } from "./testing.ts";

describe("stops in the ledger", () => {
  it("are asked of whoever read any of it, and open the quiz once answered", async () => {
    const { ledger, of } = await begin();
    of.state.secondsLater = 100;
    ledger.add({ from: 10, to: 50 }, "text");
    ledger.add({ from: 50, to: 100 }, "video");
    ledger.answerStop("s1");
    await ledger.flush();
    expect(of.state.sent[0]?.way).toBe("text");
    expect(ledger.confirmed().isCovered).toBe(false);
    expect(ledger.openStopIds()).toEqual(["s2"]);
    ledger.answerStop("s2");
    expect(ledger.openStopIds()).toEqual([]);
    await ledger.flush();
    expect(ledger.confirmed().isCovered).toBe(true);
  });

  it("are asked of a reader whom nobody answers, before the server could say so", async () => {
    const { ledger, of } = await begin();
    of.state.isDown = true;
    ledger.add({ from: 10, to: 100 }, "text");
    await ledger.flush();
    expect(ledger.openStopIds()).toEqual(["s1", "s2"]);
    expect(ledger.isOpen()).toBe(false);
    ledger.answerStop("s1");
    ledger.answerStop("s2");
    expect(ledger.isOpen()).toBe(true);
  });

  it("are not asked of whoever watched", async () => {
    const { ledger, of } = await begin();
    of.state.secondsLater = 100;
    ledger.add({ from: 10, to: 100 }, "audio");
    await ledger.flush();
    expect(ledger.openStopIds()).toEqual([]);
    expect(ledger.confirmed().isCovered).toBe(true);
  });
});

describe("what is to be seen again", () => {
  it("is reported although it was played before, and nothing else of the sort is", async () => {
    const { ledger, of } = await failed();
    expect(ledger.toReview).toEqual([{ from: 40, to: 48 }]);
    of.state.secondsLater = 300;
    ledger.add({ from: 20, to: 60 }, "video");
    await ledger.flush();
    expect(of.state.sent.at(-1)?.stretches).toEqual([{ from: 40, to: 48 }]);
    expect(ledger.confirmed().toReview).toEqual([]);
  });

  it("ticks off while it is played, before the server has said so", async () => {
    const { ledger } = await failed();
    expect(ledger.reviewLeft()).toEqual([{ from: 40, to: 48 }]);
    ledger.add({ from: 40, to: 44 }, "text");
    expect(ledger.reviewLeft()).toEqual([{ from: 44, to: 48 }]);
    expect(ledger.followed()).toEqual([
      { from: 0, to: 44 },
      { from: 48, to: 100 },
    ]);
    ledger.add({ from: 44, to: 47.2 }, "text");
    expect(ledger.reviewLeft()).toEqual([]);
  });

  it("is seen under a ticket from after the attempt, though something older still waits", async () => {
    const { of, outbox, personId } = await failed();
    const { moduleId } = release;
    const stretches = [{ from: 40, to: 48 }];
    await outbox.keep({ moduleId, release: 1, ticket: "ticket", stretches, placeSeconds: 48 });
    const { ledger } = await begin({ of, personId, ticket: "later" });
    await ledger.flush();
    expect(ledger.confirmed().toReview).toEqual([{ from: 40, to: 48 }]);
    await ledger.flush();
    expect(of.state.sent.at(-1)?.ticket).toBe("later");
    expect(ledger.confirmed().toReview).toEqual([]);
  });
});
