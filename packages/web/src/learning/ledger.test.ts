import { moduleIds } from "@netra/core/kernel/id";
import { credit, measure } from "@netra/core/learning/attention";
import { coveredStretches, openCoverage } from "@netra/core/learning/coverage";
import type { ProgressView, SentProgress } from "@netra/core/learning/progress";
import { describe, expect, it } from "vitest";
import { ApiProblem } from "../fault.ts";
import { createLedger } from "./ledger.ts";
import { createOutbox } from "./outbox.ts";
import { memoryShelf } from "./testing.ts";

const release = {
  moduleId: moduleIds.mint(),
  release: 1,
  durationSeconds: 100,
  chapters: [
    { startSeconds: 0, title: "Pembuka", kind: "intro" as const },
    { startSeconds: 10, title: "Isi", kind: "core" as const },
  ],
  coverageShare: 0.9,
};
const opened = new Date("2026-11-22T01:00:00Z");

/** The server's own rule of credit, with a clock and a network that the test moves. */
function server() {
  let coverage = "";
  let spent = opened;
  const state = { secondsLater: 0, isDown: false, sent: [] as SentProgress[] };
  const view = (): ProgressView => ({
    ...measure(release, coverage),
    placeSeconds: 0,
    covered: coveredStretches(openCoverage(coverage, release.durationSeconds), 100),
    openStopIds: [],
    toReview: [],
  });
  const send = async (_moduleId: string, sent: SentProgress) => {
    if (state.isDown) throw new ApiProblem(0);
    state.sent.push(sent);
    const now = new Date(opened.getTime() + state.secondsLater * 1000);
    const credited = credit(release, { coverage }, sent.stretches, spent, now);
    coverage = credited.coverage;
    spent = credited.budgetFrom;
    return view();
  };
  return { state, view, send };
}

function begin(of = server(), shelf = memoryShelf()) {
  const outbox = createOutbox("per_1", shelf);
  const ledger = createLedger({
    release,
    ticket: "ticket",
    progress: of.view(),
    outbox,
    send: of.send,
  });
  return { ledger, outbox, of, shelf };
}

describe("the ledger of what was played", () => {
  it("counts down to the quiz while playing, and opens it when the server agrees", async () => {
    const { ledger, of } = begin();
    expect(ledger.missing()).toBe(81);
    ledger.add({ from: 10, to: 50 });
    expect(ledger.missing()).toBe(41);
    ledger.add({ from: 50, to: 92 });
    expect(ledger.missing()).toBe(0);
    expect(ledger.confirmed().isCovered).toBe(false);
    of.state.secondsLater = 82;
    await ledger.flush();
    expect(ledger.confirmed().isCovered).toBe(true);
  });

  it("does not count the introduction towards the quiz", () => {
    const { ledger } = begin();
    ledger.add({ from: 0, to: 10 });
    expect(ledger.missing()).toBe(81);
  });

  it("knows what was passed over, and nothing of the sort while following in order", () => {
    const { ledger } = begin();
    ledger.add({ from: 10, to: 30 });
    expect(ledger.skipped()).toBeUndefined();
    ledger.add({ from: 60, to: 70 });
    expect(ledger.skipped()).toBe(30);
    ledger.add({ from: 30, to: 60 });
    expect(ledger.skipped()).toBeUndefined();
  });

  it("reports nothing twice", async () => {
    const { ledger, of } = begin();
    of.state.secondsLater = 60;
    ledger.add({ from: 10, to: 30 });
    await ledger.flush();
    await ledger.flush();
    expect(of.state.sent).toHaveLength(1);
  });

  it("offers again what the server had no time to credit yet", async () => {
    const { ledger, of } = begin();
    of.state.secondsLater = 10;
    ledger.add({ from: 10, to: 60 });
    await ledger.flush();
    expect(ledger.confirmed().coveredShare).toBeCloseTo(20 / 90);
    of.state.secondsLater = 60;
    await ledger.flush();
    expect(ledger.confirmed().coveredShare).toBeCloseTo(50 / 90);
    expect(of.state.sent[1]?.stretches).toEqual([{ from: 30, to: 60 }]);
  });

  it("loses nothing without a network, nor when the tab is closed before it is back", async () => {
    const first = begin();
    first.of.state.isDown = true;
    first.ledger.add({ from: 10, to: 40 });
    await first.ledger.flush();
    expect(first.ledger.hold()).toBe("kept");

    first.of.state.isDown = false;
    first.of.state.secondsLater = 3600;
    const again = begin(first.of, first.shelf);
    expect(again.ledger.hold()).toBe("on_its_way");
    expect(again.ledger.resumeAt).toBe(40);
    await again.ledger.flush();
    expect(again.ledger.hold()).toBeUndefined();
    expect(again.ledger.confirmed().coveredShare).toBeCloseTo(30 / 90);
    expect(again.outbox.list()).toEqual([]);
  });

  it("goes on under a fresh ticket when the kept one has lapsed", async () => {
    const shelf = memoryShelf();
    createOutbox("per_1", shelf).keep({
      moduleId: release.moduleId,
      release: 1,
      ticket: "lapsed",
      stretches: [{ from: 10, to: 40 }],
      placeSeconds: 40,
    });
    const of = server();
    of.state.secondsLater = 3600;
    const strict = {
      ...of,
      send: async (moduleId: string, sent: SentProgress) => {
        if (sent.ticket === "lapsed") {
          throw new ApiProblem(422, { code: "learning.ticket_expired" });
        }
        return of.send(moduleId, sent);
      },
    };
    const { ledger } = begin(strict, shelf);
    await ledger.flush();
    await ledger.flush();
    expect(of.state.sent.map((sent) => sent.ticket)).toEqual(["ticket"]);
    expect(ledger.confirmed().coveredShare).toBeCloseTo(30 / 90);
  });
});
