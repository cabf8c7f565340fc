import "fake-indexeddb/auto";
import { moduleIds, personIds } from "@netra/core/kernel/id";
import { measure } from "@netra/core/learning/attention";
import { coveredStretches, openCoverage } from "@netra/core/learning/coverage";
import type { ProgressView, SentProgress } from "@netra/core/learning/progress";
import { type Ledgers, openStopsOf, takeReport } from "@netra/core/learning/report";
import { leftOf, openReview } from "@netra/core/learning/review";
import { ApiProblem } from "../fault.ts";
import { createLedger } from "./ledger.ts";
import { createOutbox } from "./outbox.ts";

/** A hundred seconds, of which the first ten are an introduction; two stops. */
export const release = {
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

/** A visit of somebody's, with the real outbox of their device. */
export async function begin({
  of = server(),
  personId = personIds.mint(),
  ticket = "ticket",
} = {}) {
  const outbox = await createOutbox(personId);
  const ledger = createLedger({ release, ticket, progress: of.view(), outbox, send: of.send });
  return { ledger, outbox, of, personId };
}

/** Somebody who has seen it all, failed on the minute at 40, and opened the module again. */
export async function failed() {
  const { ledger, of, personId } = await begin();
  of.state.secondsLater = 100;
  ledger.add({ from: 0, to: 100 }, "video");
  await ledger.flush();
  of.fail(40);
  of.state.tickets.set("later", 100);
  of.state.secondsLater = 200;
  return begin({ of, personId, ticket: "later" });
}
