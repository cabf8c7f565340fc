import { describe, expect, it } from "vitest";
import { begin, release } from "./testing.ts";

describe("the ledger of what was played", () => {
  it("counts down to the quiz while playing, and opens it when the server agrees", async () => {
    const { ledger, of } = await begin();
    expect(ledger.missing()).toBe(81);
    ledger.add({ from: 10, to: 50 }, "video");
    expect(ledger.missing()).toBe(41);
    ledger.add({ from: 50, to: 92 }, "video");
    expect(ledger.missing()).toBe(0);
    expect(ledger.confirmed().isCovered).toBe(false);
    of.state.secondsLater = 82;
    await ledger.flush();
    expect(ledger.confirmed().isCovered).toBe(true);
  });

  it("does not count the introduction towards the quiz", async () => {
    const { ledger } = await begin();
    ledger.add({ from: 0, to: 10 }, "video");
    expect(ledger.missing()).toBe(81);
  });

  it("knows what was passed over, and nothing of the sort while following in order", async () => {
    const { ledger } = await begin();
    ledger.add({ from: 10, to: 30 }, "audio");
    expect(ledger.skipped()).toBeUndefined();
    ledger.add({ from: 60, to: 70 }, "audio");
    expect(ledger.skipped()).toBe(30);
    ledger.add({ from: 30, to: 60 }, "audio");
    expect(ledger.skipped()).toBeUndefined();
  });

  it("reports nothing twice", async () => {
    const { ledger, of } = await begin();
    of.state.secondsLater = 60;
    ledger.add({ from: 10, to: 30 }, "video");
    ledger.answerStop("s1");
    await ledger.flush();
    await ledger.flush();
    expect(of.state.sent).toHaveLength(1);
  });

  it("leaves out the report of the minute when the one that opens the quiz is near", async () => {
    const { ledger, of } = await begin();
    of.state.secondsLater = 100;
    ledger.add({ from: 10, to: 40 }, "video");
    ledger.flushByTheWay();
    await ledger.flush();
    expect(of.state.sent).toHaveLength(1);
    ledger.add({ from: 40, to: 80 }, "video");
    ledger.flushByTheWay();
    ledger.add({ from: 80, to: 92 }, "video");
    ledger.flushIfDone();
    await ledger.flush();
    expect(of.state.sent.map(({ stretches }) => stretches)).toEqual([
      [{ from: 10, to: 40 }],
      [{ from: 40, to: 92 }],
    ]);
    expect(ledger.confirmed().isCovered).toBe(true);
  });

  it("offers again what the server had no time to credit yet", async () => {
    const { ledger, of } = await begin();
    of.state.secondsLater = 10;
    ledger.add({ from: 10, to: 60 }, "video");
    await ledger.flush();
    expect(ledger.confirmed().coveredShare).toBeCloseTo(20 / 90);
    of.state.secondsLater = 60;
    await ledger.flush();
    expect(ledger.confirmed().coveredShare).toBeCloseTo(50 / 90);
    expect(of.state.sent[1]?.stretches).toEqual([{ from: 30, to: 60 }]);
  });

  it("loses nothing without a network, nor when the tab is closed before it is back", async () => {
    const first = await begin();
    first.of.state.isDown = true;
    first.ledger.add({ from: 10, to: 40 }, "text");
    first.ledger.answerStop("s1");
    await first.ledger.flush();
    expect(first.ledger.hold()).toBe("kept");

    first.of.state.isDown = false;
    first.of.state.secondsLater = 3600;
    const again = await begin(first);
    expect(again.ledger.hold()).toBe("on_its_way");
    expect(again.ledger.resumeAt).toBe(40);
    await again.ledger.flush();
    expect(again.ledger.hold()).toBeUndefined();
    expect(again.ledger.confirmed().coveredShare).toBeCloseTo(30 / 90);
    expect(again.of.state.sent[0]).toMatchObject({ way: "text", stopIds: ["s1"] });
    expect(again.outbox.list()).toEqual([]);
  });

  it("has nothing waiting over what is too short to count", async () => {
    const { ledger, outbox, of, personId } = await begin();
    of.state.secondsLater = 60;
    ledger.add({ from: 10, to: 20.3 }, "video");
    await ledger.flush();
    expect(outbox.list()).toEqual([]);
    expect((await begin({ of, personId })).ledger.hold()).toBeUndefined();
  });

  it("goes on under a fresh ticket when the kept one has lapsed", async () => {
    const { outbox, personId, of } = await begin();
    const { moduleId } = release;
    const stretches = [{ from: 10, to: 40 }];
    await outbox.keep({ moduleId, release: 1, ticket: "lapsed", stretches, placeSeconds: 40 });
    of.state.secondsLater = 3600;
    const { ledger } = await begin({ of, personId });
    await ledger.flush();
    await ledger.flush();
    expect(of.state.sent.map((sent) => sent.ticket)).toEqual(["ticket"]);
    expect(ledger.confirmed().coveredShare).toBeCloseTo(30 / 90);
  });
});
