import { requiredSeconds } from "@netra/core/learning/attention";
import type { ProgressView, SentProgress, Stretch } from "@netra/core/learning/progress";
import type { Release } from "@netra/core/publishing/release";
import { createSignal } from "solid-js";
import { ApiProblem, isSignedOut } from "../fault.ts";
import type { Outbox } from "./outbox.ts";
import { countable, merge, secondsWithin, without } from "./stretches.ts";

type Needs = {
  release: Pick<Release, "moduleId" | "release" | "durationSeconds" | "chapters" | "coverageShare">;
  ticket: string;
  progress: ProgressView;
  outbox: Outbox;
  send: (moduleId: string, sent: SentProgress) => Promise<ProgressView>;
};

/** On its way; kept because nobody answers; kept until the person signs in again. */
type Hold = "on_its_way" | "kept" | "signed_out";

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
  const [unsent, setUnsent] = createSignal(without(earlier?.stretches ?? [], progress.covered));
  const [hold, setHold] = createSignal<Hold | undefined>(
    unsent().length > 0 ? "on_its_way" : undefined,
  );
  let underTicket = earlier?.ticket ?? ticket;
  const [place, setPlace] = createSignal(earlier?.placeSeconds ?? progress.placeSeconds);
  let isFinishing = false;
  let sending: Promise<void> | undefined;

  const store = () =>
    outbox.keep({
      moduleId,
      release: release.release,
      ticket: underTicket,
      stretches: unsent(),
      placeSeconds: place(),
    });

  function add(stretch: Stretch) {
    setPlace(Math.min(stretch.to, release.durationSeconds));
    setUnsent((all) => without([...all, stretch], confirmed().covered));
    store();
  }

  async function report() {
    const stretches = countable(unsent()).slice(0, 100);
    if (stretches.length === 0) return;
    const sent = {
      release: release.release,
      ticket: underTicket,
      stretches,
      placeSeconds: place(),
    };
    try {
      const view = await send(moduleId, sent);
      setConfirmed(view);
      setUnsent((all) => without(all, view.covered));
      setHold(undefined);
      if (unsent().length === 0) underTicket = ticket;
      store();
    } catch (error) {
      setHold(isSignedOut(error) ? "signed_out" : "kept");
      // The old ticket has lapsed or its key changed: from now on the fresh one is played under.
      if (error instanceof ApiProblem && error.code.startsWith("learning.ticket_")) {
        underTicket = ticket;
      }
    }
  }

  /** Sends what is unsent, one report at a time. Resolves whether or not the network was there. */
  function flush(): Promise<void> {
    sending = (sending ?? Promise.resolve()).then(report);
    return sending;
  }

  /** Reports as soon as the quiz could open, and not again while that report is on its way. */
  function flushIfDone() {
    if (missing() > 0 || confirmed().isCovered || isFinishing) return;
    isFinishing = true;
    flush().finally(() => {
      isFinishing = false;
    });
  }

  const missing = () => {
    const { missingSeconds, isCovered } = confirmed();
    return isCovered ? 0 : Math.max(0, missingSeconds - secondsWithin(unsent(), required));
  };

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
    flush,
    flushIfDone,
    /** Seconds still to be played, counting what is on its way. */
    missing,
    /** Why something played is still on this device alone, when it is. */
    hold,
    /** Everything played, confirmed or not: for the seek bar. */
    played,
    skipped,
    resumeAt: place(),
  };
}

export type Ledger = ReturnType<typeof createLedger>;
