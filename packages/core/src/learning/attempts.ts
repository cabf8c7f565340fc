import { randomInt } from "node:crypto";
import { createOnce, replace } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { personOf } from "../kernel/allow.ts";
import { conflict, missing } from "../kernel/fault.ts";
import type { AttemptId, PersonId } from "../kernel/id.ts";
import { attemptItem, quizItem } from "./attempt.item.ts";
import type { AskedAttempt, Attempt } from "./attempt.ts";
import { type AttemptResult, type AttemptView, attemptViewOf } from "./attempt-view.ts";
import { type Desk, owedIn, quizIn, quizRelease, readDesk } from "./desk.item.ts";
import { drawQuestions } from "./draw.ts";
import { attemptIssued } from "./learning.facts.ts";
import type { LearningNeeds } from "./needs.ts";
import { type Quiz, quizStateOf, toReviewIn } from "./quiz.ts";
import { createShowing } from "./showing.ts";
import { workRolesOf } from "./work-roles.ts";

const tries = 6;

export function createAttempts(needs: LearningNeeds) {
  const { table, clock } = needs;
  const { material, showResult } = createShowing(needs);

  async function show(attempt: Attempt, isResumed: boolean): Promise<AttemptView | AttemptResult> {
    if (attempt.stage === "graded") return showResult(attempt);
    const { release, pool } = await material(attempt);
    return attemptViewOf(attempt, release, pool, isResumed);
  }

  /** One's own attempt: open with its questions, or graded with its result. */
  async function getAttempt(actor: Actor, attemptId: AttemptId) {
    const attempt = await table.find(attemptItem, { personId: personOf(actor), attemptId });
    if (!attempt) throw missing("learning.attempt_unknown");
    return show(attempt, false);
  }

  /** The attempt that is open already, whichever device asked for it. */
  async function findOpen(personId: PersonId, quiz: Quiz | undefined) {
    const attemptId = quiz?.openAttemptId;
    return attemptId && table.find(attemptItem, { personId, attemptId });
  }

  /** Refuses another attempt while the release's own rule does: used up, or the moments come first. */
  function mustMayTry(
    release: Parameters<typeof quizStateOf>[0],
    quiz: Quiz | undefined,
    latest: number,
  ): void {
    if (quizStateOf(release, quiz).attemptsLeft === 0) {
      throw conflict("learning.attempts_used_up", { attemptLimit: quiz?.attemptCount ?? 0 });
    }
    const partCount = toReviewIn(quiz, latest).length;
    if (partCount > 0) throw conflict("learning.moments_first", { partCount });
  }

  const rolesOn = (desk: Desk, { moduleId }: AskedAttempt) =>
    owedIn(desk, moduleId).slice(0, 1).flatMap(workRolesOf);

  /**
   * Issues an attempt with its draw to whoever owes the module, so that it can be taken along before the
   * material is covered. While one of that release is open, from any device, that one is answered.
   */
  async function openAttempt(actor: Actor, attemptId: AttemptId, asked: AskedAttempt) {
    const personId = personOf(actor);
    const { moduleId } = asked;
    const [same, first] = await Promise.all([
      table.find(attemptItem, { personId, attemptId }),
      readDesk(table, personId),
    ]);
    if (same && same.moduleId !== moduleId) throw conflict("learning.attempt_id_reused");
    if (same) return show(same, false);
    let desk = first;
    if (owedIn(desk, moduleId).length === 0) throw missing("learning.not_assigned");
    const latest = await needs.latestRelease(moduleId);
    if (!latest) throw missing("learning.release_unknown");

    const number = asked.release ?? quizRelease(desk, moduleId, latest.release);
    const of = { personId, moduleId, release: number };
    const { release, key, pool } = await material(of);
    for (let n = 0; n < tries; n += 1) {
      const quiz = quizIn(desk, of);
      const open = await findOpen(personId, quiz);
      if (open) return show(open, true);
      mustMayTry(release, quiz, latest.release);
      const now = clock.now();
      const attemptNumber = (quiz?.attemptCount ?? 0) + 1;
      const blueprint = {
        count: release.passing.questionCount,
        weights: key.weights,
        roles: rolesOn(desk, asked),
      };
      const attempt: Attempt = {
        ...of,
        attemptId,
        draw: drawQuestions(pool, blueprint, randomInt),
        passing: release.passing,
        issuedAt: now.toISOString(),
        stage: "open",
        version: 1,
      };
      const after: Quiz = {
        ...of,
        attemptCount: attemptNumber,
        openAttemptId: attemptId,
        lastAttempt: quiz?.lastAttempt,
        version: quiz?.version ?? 1,
      };
      const written = await table.write([
        createOnce(attemptItem, attempt),
        quiz ? replace(quizItem, quiz, after) : createOnce(quizItem, after),
        attemptIssued.announce(actor, now, { ...of, attemptId, attemptNumber }),
      ]);
      if (written.ok) return show(attempt, false);
      desk = await readDesk(table, personId);
    }
    throw conflict("learning.attempt_busy");
  }

  return { getAttempt, openAttempt };
}
