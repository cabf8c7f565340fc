import type { AttemptResult as GradedAttempt } from "@netra/core/learning/attempt-view";
import type { ProgressView, SentProgress } from "@netra/core/learning/progress";
import { ApiProblem, isSignedOut } from "../fault.ts";
import { isAway } from "../offline/away.ts";
import type { Notes } from "../offline/notes.ts";
import type { Outbox, Unsent } from "./outbox.ts";
import type { HandedIn, SavedAnswers } from "./saved-answers.ts";
import { countable } from "./stretches.ts";

type Graded = Pick<GradedAttempt, "attemptId"> & { note?: GradedAttempt["note"] | undefined };

export type Sending<Result extends Graded = Graded> = {
  outbox: Pick<Outbox, "listAll" | "find" | "keep" | "settle" | "drop">;
  answers: Pick<SavedAnswers, "waiting" | "reload" | "forget" | "takeBack">;
  notes: Pick<Notes, "add" | "dismiss">;
  sendProgress: (moduleId: string, sent: SentProgress) => Promise<ProgressView>;
  submitAnswers: (sheet: HandedIn) => Promise<Result>;
  /** A ticket of now, and the release it is for. */
  renewTicket: (moduleId: string) => Promise<{ release: number; ticket: string }>;
  titleOf: (moduleId: string) => Promise<string>;
  /** An attempt that is not to be had any more is not offered again either. */
  dropAttempt: (attemptId: string) => Promise<void>;
  /** Whether the browser is still in the session of the person whose things these are. */
  isMine: () => boolean;
  /** The module on screen reports itself. */
  isOnScreen: (moduleId: string) => boolean;
};

/** What came of it. */
export type Sent<Result extends Graded = Graded> = { moduleIds: string[]; results: Result[] };

const isFault = (error: unknown, codes: RegExp): error is ApiProblem =>
  error instanceof ApiProblem && codes.test(error.code);

/** A refusal that is over by itself, or once something else has been sent. */
const isPassing = (error: unknown): boolean =>
  isFault(error, /^learning\.(progress|attempt)_busy$/);

/** Nobody answers, or not to this person: whatever else waits would fare no better. */
const isEnd = (error: unknown, { isMine }: Pick<Sending, "isMine">) =>
  isAway(error) || isSignedOut(error) || !isMine();

/**
 * Sends what could not be sent when it was done: first what was played, then the answers that build on it,
 * each in its turn. What the server refuses for good is told in a note; all else waits for the next time.
 */
export async function sendWaiting<Result extends Graded>(
  needs: Sending<Result>,
): Promise<Sent<Result>> {
  const sent: Sent<Result> = { moduleIds: [], results: [] };
  try {
    for (const unsent of await needs.outbox.listAll()) {
      if (!needs.isMine()) return sent;
      if (needs.isOnScreen(unsent.moduleId) || !hasWeight(unsent)) continue;
      if (await sendPlayed(needs, unsent)) sent.moduleIds.push(unsent.moduleId);
    }
    await needs.answers.reload();
    for (const sheet of needs.answers.waiting()) {
      if (!needs.isMine()) return sent;
      const result = await sendAnswers(needs, sheet);
      if (result) sent.results.push(result);
    }
  } catch (error) {
    if (!isEnd(error, needs)) throw error;
  }
  return sent;
}

const hasWeight = ({ stretches, stopIds = [] }: Unsent) =>
  countable(stretches).length + stopIds.length > 0;

async function sendPlayed(needs: Sending, unsent: Unsent): Promise<boolean> {
  const { outbox, notes } = needs;
  const report = async (of: Unsent) => {
    const { moduleId, stretches, ...rest } = of;
    const view = await needs.sendProgress(moduleId, {
      ...rest,
      stretches: countable(stretches).slice(0, 100),
    });
    await outbox.settle(of, view);
  };
  try {
    await report(unsent).catch(async (error: unknown) => {
      if (!isFault(error, /^learning\.ticket_/) || !needs.isMine()) throw error;
      // Played honestly under a ticket that has lapsed: it counts under a new one, as its time comes.
      const fresh = await needs.renewTicket(unsent.moduleId);
      if (fresh.release !== unsent.release) throw new ApiProblem(409, { code: "release_replaced" });
      const renewed = { ...unsent, ticket: fresh.ticket };
      await outbox.keep(renewed);
      await report(renewed);
    });
    return true;
  } catch (error) {
    if (!(error instanceof ApiProblem) || isEnd(error, needs)) throw error;
    if (isPassing(error)) return false;
    const { moduleId } = unsent;
    const { code } = error;
    await notes.add({ code, moduleId, title: await needs.titleOf(moduleId) });
    await outbox.drop(unsent);
    return false;
  }
}

async function sendAnswers<Result extends Graded>(
  needs: Sending<Result>,
  sheet: HandedIn,
): Promise<Result | undefined> {
  const { answers, notes, outbox } = needs;
  const { attemptId, moduleId, title } = sheet;
  const of = { attemptId, moduleId, title };
  const unfinished = "learning.material_not_finished";
  try {
    const result = await needs.submitAnswers(sheet);
    await notes.dismiss({ code: unfinished, ...of });
    if (result.note) await notes.add({ code: result.note, ...of });
    await answers.forget(attemptId);
    return result;
  } catch (error) {
    if (!(error instanceof ApiProblem) || isEnd(error, needs)) throw error;
    if (isPassing(error)) return undefined;
    const { code } = error;
    if (code === unfinished) {
      // They wait until the material counts; that is worth a word only when nothing of it is under way.
      if (!outbox.find(moduleId)) await notes.add({ code, ...of });
      return undefined;
    }
    await notes.add({ code, ...of });
    if (error.status === 404) {
      await needs.dropAttempt(attemptId);
      await answers.forget(attemptId);
    } else {
      // The choices stay: something about them can perhaps be put right.
      await answers.takeBack(attemptId);
    }
    return undefined;
  }
}
