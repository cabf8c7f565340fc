import { requiredSeconds } from "@netra/core/learning/attention";
import type { ProgressView, SentProgress, Stretch } from "@netra/core/learning/progress";
import type { Stop } from "@netra/core/publishing/question";
import type { Release } from "@netra/core/publishing/release";
import { createSignal } from "solid-js";
import { ApiProblem, isSignedOut } from "../fault.ts";
import type { Outbox } from "./outbox.ts";
import { countable, merge, secondsWithin, within, without } from "./stretches.ts";
import type { Way } from "./way.ts";

type Needs = {
  release: Pick<
    Release,
    "moduleId" | "release" | "durationSeconds" | "chapters" | "coverageShare"
  > & {
    stops?: readonly Pick<Stop, "stopId">[] | undefined;
  };
  ticket: string;
  progress: ProgressView;
  outbox: Pick<Outbox, "find" | "keep">;
  send: (moduleId: string, sent: SentProgress) => Promise<ProgressView>;
};

/** On its way; kept because nobody answers; not even kept; kept until the person signs in again. */
type Hold = "on_its_way" | "kept" | "unkept" | "signed_out";

/** How often what is played is written down on the device, and how often a finished part is reported. */
const storeEveryMs = 2000;
const retryEveryMs = 5000;
const soonSeconds = 30;

const missedShare = 0.25;
const lengthOf = (stretches: readonly Stretch[]) =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

/** What the server has no use for any more is dropped; what it wants to see again is kept. */
const wanted = (stretches: readonly Stretch[], { covered, toReview }: ProgressView) =>
  merge([...without(stretches, covered), ...within(stretches, toReview)]);

/**
 * What was played against what the server believes. Nothing leaves the device's keeping until the server
 * has confirmed it; what the server clipped is offered again.
 */
export function createLedger({ release, ticket, progress, outbox, send }: Needs) {
  const { moduleId } = release;
  const found = outbox.find(moduleId);
  const earlier = found?.release === release.release ? found : undefined;
  const required = requiredSeconds(release);

  const [confirmed, setConfirmed] = createSignal(progress);
  const [unsent, setUnsent] = createSignal(countable(wanted(earlier?.stretches ?? [], progress)));
  const [stopIds, setStopIds] = createSignal<readonly string[]>(earlier?.stopIds ?? []);
  const [hold, setHold] = createSignal<Hold | undefined>(
    unsent().length + stopIds().length > 0 ? "on_its_way" : undefined,
  );
  const [place, setPlace] = createSignal(earlier?.placeSeconds ?? progress.placeSeconds);
  let ownTicket = ticket;
  let underTicket = earlier?.ticket ?? ticket;
  let way: Way | undefined = earlier?.way;
  let playedAt = earlier?.deviceAt;
  let storedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let sending: Promise<void> | undefined;

  const what = () => ({
    release: release.release,
    ticket: underTicket,
    placeSeconds: place(),
    ...(way && { way }),
    ...(stopIds().length > 0 && { stopIds: [...stopIds()] }),
    ...(playedAt && { deviceAt: playedAt }),
  });

  async function store() {
    storedAt = performance.now();
    // Less than a second of it cannot count: it is not worth a promise over a closed tab.
    const stretches = countable(unsent());
    const isKept = await outbox.keep({ moduleId, ...what(), stretches });
    if (hold() === "kept" || hold() === "unkept") setHold(isKept ? "kept" : "unkept");
    return isKept;
  }

  /** A report made of both is one of reading: whoever read any of it is asked the stops. */
  function note(by: Way) {
    const isFirst = unsent().length === 0;
    way = way === "text" && !isFirst ? "text" : by;
    playedAt = new Date().toISOString();
  }

  function add(stretch: Stretch, by: Way) {
    note(by);
    setPlace(Math.min(stretch.to, release.durationSeconds));
    setUnsent((all) => wanted([...all, stretch], confirmed()));
    if (performance.now() - storedAt >= storeEveryMs) store();
  }

  /** A stop that was answered, rightly or not. Stops are not graded. */
  function answerStop(stopId: string) {
    if (stopIds().includes(stopId)) return;
    setStopIds((all) => [...all, stopId]);
    store();
  }

  async function report() {
    const stretches = countable(unsent()).slice(0, 100);
    if (stretches.length === 0 && stopIds().length === 0) return;
    const sent = { ...what(), stretches };
    try {
      const view = await send(moduleId, sent);
      setConfirmed(view);
      setUnsent((all) => wanted(all, view));
      setStopIds((all) => all.filter((stopId) => !sent.stopIds?.includes(stopId)));
      setHold(undefined);
      if (view.freshTicket) ownTicket = view.freshTicket;
      // What is to be seen again only counts under a ticket from after the attempt.
      if (countable(without(unsent(), view.toReview)).length === 0) underTicket = ownTicket;
      await store();
    } catch (error) {
      // The old ticket has lapsed or its key changed: from now on the fresh one is played under.
      if (error instanceof ApiProblem && error.code.startsWith("learning.ticket_")) {
        underTicket = ownTicket;
      }
      const isKept = await store();
      setHold(isKept && isSignedOut(error) ? "signed_out" : isKept ? "kept" : "unkept");
    }
  }

  /** Sends what is unsent, one report at a time. Resolves whether or not the network was there. */
  function flush(): Promise<void> {
    store();
    sending = (sending ?? Promise.resolve()).then(report);
    return sending;
  }

  /**
   * What must be seen again and was not seen yet, counting what is on its way. A seek lands a moment late:
   * a part of which hardly anything is missing counts as seen, there as here.
   */
  const reviewLeft = () =>
    confirmed().toReview.flatMap((part) => {
      const left = countable(without([part], unsent()));
      return lengthOf(left) > lengthOf([part]) * missedShare ? left : [];
    });

  /** Nobody answers for now: what this device knows has to do. */
  const isAlone = () => hold() !== undefined && hold() !== "on_its_way";

  /** Stops still to be answered before the quiz opens, less those whose answer is on its way. */
  const openStopIds = () => {
    const isUntold = isAlone() && way === "text" && !confirmed().isCovered;
    const asked = isUntold ? (release.stops ?? []).map((s) => s.stopId) : confirmed().openStopIds;
    return asked.filter((stopId) => !stopIds().includes(stopId));
  };

  const missing = () => {
    const { missingSeconds, isCovered } = confirmed();
    return isCovered ? 0 : Math.max(0, missingSeconds - secondsWithin(unsent(), required));
  };

  /** Whether the quiz may be opened, as far as this device can know. */
  const isOpen = () =>
    isAlone()
      ? missing() === 0 && openStopIds().length === 0 && reviewLeft().length === 0
      : confirmed().isCovered && confirmed().toReview.length === 0;

  const isDone = () => {
    const { isCovered, toReview } = confirmed();
    if (!isCovered) return missing() === 0 && openStopIds().length === 0;
    return toReview.length > 0 && reviewLeft().length === 0;
  };

  /** The report of every minute; left out when the one that opens the quiz is about to be made. */
  function flushByTheWay() {
    if (missing() === 0 || missing() > soonSeconds) flush();
  }

  /** Reports as soon as the quiz could open; asked often, it tries again only after a while. */
  function flushIfDone() {
    if (!isDone() || performance.now() - triedAt < retryEveryMs) return;
    triedAt = performance.now();
    flush();
  }

  const played = () => merge([...confirmed().covered, ...unsent()]);

  /** The first required second that was passed over, when something before the present place was. */
  const skipped = () => {
    if (missing() === 0) return undefined;
    const all = played();
    const second = required.find((each) => secondsWithin(all, [each]) === 0);
    return second !== undefined && second < place() - 2 ? second : undefined;
  };

  return {
    confirmed,
    add,
    answerStop,
    flush,
    flushIfDone,
    flushByTheWay,
    /** Seconds still to be played, counting what is on its way. */
    missing,
    openStopIds,
    isOpen,
    reviewLeft,
    /** What is to be seen again for the next attempt, as it was when the module was opened. */
    toReview: progress.toReview,
    /** Why something played is still on this device alone, when it is. */
    hold,
    /** Everything played, confirmed or not: for the seek bar. */
    played,
    /** What was played and need not be played again. */
    followed: () => without(played(), reviewLeft()),
    skipped,
    resumeAt: place(),
    /** For a page that is being left: what could be sent with it. */
    unsentReport: (): SentProgress | undefined => {
      const stretches = countable(unsent()).slice(0, 100);
      return stretches.length + stopIds().length > 0 ? { ...what(), stretches } : undefined;
    },
  };
}

export type Ledger = ReturnType<typeof createLedger>;
