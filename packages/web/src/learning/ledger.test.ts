import "fake-indexeddb/auto";
import { moduleIds, personIds } from "@netra/core/kernel/id";
import { measure } from "@netra/core/learning/attention";
import { coveredStretches, openCoverage } from "@netra/core/learning/coverage";
import type { ProgressView, SentProgress } from "@netra/core/learning/progress";
import { type Ledgers, openStopsOf, takeReport } from "@netra/core/learning/report";
import { leftOf, openReview } from "@netra/core/learning/review";
import { describe, expect, it } from "vitest";
import { ApiProblem } from "../fault.ts";
import { createLedger } from "./ledger.ts";
import { createOutbox } from "./outbox.ts";

const release = {
  moduleId: moduleIds.mint(),
  release: 1,
  durationSeconds: 100,
  chapters: [
    { startSeconds: 0, title: "Pembuka", kind: "intro" as const },
    { startSeconds: 10, title: "Isi", kind: "core" as const },
  ],
  coverageShare: 0.9,
  stops: [{ stopId: "s1" }, { stopId: "s2" }],
};
const opened = new Date("2026-11-22T01:00:00Z");
const at = (secondsLater: number) => new Date(opened.getTime() + secondsLater * 1000);

/** The server's own rules of credit and review, with a clock and a network that the test moves. */
function server() {
  const of = { ...release, personId: personIds.mint() };
  let ledgers: Ledgers = {};
  const tickets = new Map([["ticket", 0]]);
  const state = { secondsLater: 0, isDown: false, sent: [] as SentProgress[], tickets };
  const view = (): ProgressView => {
    const coverage = ledgers.progress?.coverage ?? "";
    const { coveredShare, missingSeconds } = measure(release, coverage);
    return {
      ...{ coveredShare, missingSeconds, placeSeconds: 0 },
      isCovered: ledgers.progress?.isCovered ?? false,
      covered: coveredStretches(openCoverage(coverage, release.durationSeconds), 100),
      openStopIds: openStopsOf(release, ledgers.progress),
      toReview: ledgers.quiz?.review ? leftOf(ledgers.quiz.review) : [],
    };
  };
  const send = async (_moduleId: string, sent: SentProgress) => {
    const issuedAt = tickets.get(sent.ticket);
    if (state.isDown) throw new ApiProblem(0);
    if (issuedAt === undefined) throw new ApiProblem(422, { code: "learning.ticket_expired" });
    state.sent.push(sent);
    const taken = takeReport(release, of, ledgers, sent, at(issuedAt), at(state.secondsLater));
    ledgers = { ...taken, quiz: taken.quiz ?? ledgers.quiz };
    return view();
  };
  /** An attempt fails on what is said at these moments. */
  const fail = (...moments: number[]) => {
    const review = openReview(
      moments,
      release.durationSeconds,
      at(state.secondsLater).toISOString(),
    );
    ledgers = { ...ledgers, quiz: { ...of, attemptCount: 1, version: 1, review } };
  };
  return { state, view, send, fail };
}

async function begin({ of = server(), personId = personIds.mint(), ticket = "ticket" } = {}) {
  const outbox = await createOutbox(personId);
  const ledger = createLedger({ release, ticket, progress: of.view(), outbox, send: of.send });
  return { ledger, outbox, of, personId };
}

/** Somebody who has seen it all, failed on the minute at 40, and opened the module again. */
async function failed() {
  const { ledger, of, personId } = await begin();
  of.state.secondsLater = 100;
  ledger.add({ from: 0, to: 100 }, "video");
  await ledger.flush();
  of.fail(40);
  of.state.tickets.set("later", 100);
  of.state.secondsLater = 200;
  return begin({ of, personId, ticket: "later" });
}

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
