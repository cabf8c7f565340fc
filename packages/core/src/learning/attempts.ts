import { randomInt } from "node:crypto";
import { createOnce, replace, type Write } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { personOf } from "../kernel/allow.ts";
import { conflict, missing } from "../kernel/fault.ts";
import type { AttemptId, ModuleId } from "../kernel/id.ts";
import { answersItem, attemptItem, doneItem, quizItem } from "./attempt.item.ts";
import type { Attempt, SentAnswers } from "./attempt.ts";
import {
  type AttemptResult,
  type AttemptView,
  attemptResultOf,
  attemptViewOf,
} from "./attempt-view.ts";
import { type Desk, owedIn, readDesk } from "./desk.item.ts";
import type { Quiz } from "./done.ts";
import { drawQuestions } from "./draw.ts";
import { checkAnswers, grade } from "./grading.ts";
import { attemptGraded, attemptIssued } from "./learning.facts.ts";
import type { LearningNeeds } from "./needs.ts";
import { standingItem } from "./standing.item.ts";
import { type Standing, statusOf } from "./standing.ts";
import { changeOf } from "./standing-change.ts";

const tries = 6;

export function createAttempts(needs: LearningNeeds) {
  const { table, clock } = needs;

  const material = async (of: { moduleId: ModuleId; release: number }) => {
    const [release, key] = await Promise.all([needs.findRelease(of), needs.findKey(of)]);
    if (!release || !key) throw missing("learning.release_unknown");
    return { release, pool: key.questions };
  };

  async function show(attempt: Attempt, isResumed: boolean): Promise<AttemptView | AttemptResult> {
    const { release, pool } = await material(attempt);
    if (attempt.stage === "open") return attemptViewOf(attempt, release, pool, isResumed);
    const [answers, desk] = await Promise.all([
      table.find(answersItem, attempt),
      readDesk(table, attempt.personId),
    ]);
    const unitName = owedIn(desk, attempt.moduleId)[0]?.unitName ?? "";
    return attemptResultOf(attempt, release, pool, answers?.answers ?? [], unitName);
  }

  /** One's own attempt: open with its questions, or graded with its result. */
  async function getAttempt(actor: Actor, attemptId: AttemptId) {
    const attempt = await table.find(attemptItem, { personId: personOf(actor), attemptId });
    if (!attempt) throw missing("learning.attempt_unknown");
    return show(attempt, false);
  }

  /** The release whose material the person has finished, newest first: what the quiz is drawn from. */
  function coveredRelease(desk: Desk, moduleId: ModuleId): number {
    const progress = desk.progress.filter((each) => each.moduleId === moduleId && each.isCovered);
    const covered = progress.at(-1);
    if (!covered) throw conflict("learning.material_not_finished");
    return covered.release;
  }

  const quizIn = (desk: Desk, of: { moduleId: ModuleId; release: number }) =>
    desk.quizzes.find((each) => each.moduleId === of.moduleId && each.release === of.release);

  /** Issues an attempt with its draw. While one is open, from any device, that one is answered. */
  async function openAttempt(actor: Actor, attemptId: AttemptId, moduleId: ModuleId) {
    const personId = personOf(actor);
    const [same, first] = await Promise.all([
      table.find(attemptItem, { personId, attemptId }),
      readDesk(table, personId),
    ]);
    if (same && same.moduleId !== moduleId) throw conflict("learning.attempt_id_reused");
    if (same) return show(same, false);
    let desk = first;
    if (owedIn(desk, moduleId).length === 0) throw missing("learning.not_assigned");

    const of = { personId, moduleId, release: coveredRelease(desk, moduleId) };
    const { release, pool } = await material(of);
    for (let n = 0; n < tries; n += 1) {
      const quiz = quizIn(desk, of);
      if (quiz?.openAttemptId) {
        const open = await table.find(attemptItem, { personId, attemptId: quiz.openAttemptId });
        if (open) return show(open, true);
      }
      const now = clock.now();
      const attemptNumber = (quiz?.attemptCount ?? 0) + 1;
      const attempt: Attempt = {
        ...of,
        attemptId,
        draw: drawQuestions(pool, release.passing.questionCount, randomInt),
        passing: release.passing,
        issuedAt: now.toISOString(),
        stage: "open",
        version: 1,
      };
      const after: Quiz = {
        ...of,
        attemptCount: attemptNumber,
        openAttemptId: attemptId,
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

  const passedWrites = (attempt: Attempt, standings: Standing[], at: string) => {
    const writes: Write[] = [];
    const changed = standings.flatMap((before) => {
      if (before.doneModuleIds.includes(attempt.moduleId)) return [];
      const doneModuleIds = [...before.doneModuleIds, attempt.moduleId];
      const active = { ...before, doneModuleIds, lastActiveAt: at };
      const status = statusOf(active);
      const after = { ...active, status, ...(status === "done" && { doneAt: at }) };
      writes.push(replace(standingItem, before, after));
      return changeOf(before, after, new Date(at));
    });
    return { writes, changed };
  };

  /** Grades an attempt once, against the release it was drawn from. Sent again, the first grade is answered. */
  async function submitAnswers(
    actor: Actor,
    attemptId: AttemptId,
    { answers }: SentAnswers,
  ): Promise<AttemptResult> {
    const personId = personOf(actor);
    for (let n = 0; n < tries; n += 1) {
      const [attempt, desk] = await Promise.all([
        table.find(attemptItem, { personId, attemptId }),
        readDesk(table, personId),
      ]);
      if (!attempt) throw missing("learning.attempt_unknown");
      if (attempt.stage === "graded") return (await show(attempt, false)) as AttemptResult;
      checkAnswers(attempt, answers);

      const { moduleId } = attempt;
      const of = { personId, moduleId, release: attempt.release };
      const standings = owedIn(desk, moduleId);
      const isDone = desk.done.some((each) => each.moduleId === moduleId);
      const { release, pool } = await material(attempt);
      const quiz = quizIn(desk, of);
      if (!quiz) throw new Error("an open attempt without its quiz");
      const { correctCount, hasPassed, scores } = grade(attempt, pool, answers);
      const now = clock.now();
      const gradedAt = now.toISOString();
      const graded: Attempt = { ...attempt, stage: "graded", correctCount, hasPassed, gradedAt };
      const passed = hasPassed ? passedWrites(attempt, standings, gradedAt) : undefined;
      const written = await table.write([
        replace(attemptItem, attempt, graded),
        createOnce(answersItem, { personId, attemptId, answers }),
        replace(quizItem, quiz, { ...quiz, openAttemptId: undefined }),
        ...(hasPassed && !isDone
          ? [createOnce(doneItem, { ...of, attemptId, doneAt: gradedAt })]
          : []),
        ...(passed?.writes ?? []),
        attemptGraded.announce(actor, now, {
          ...of,
          attemptId,
          attemptNumber: quiz.attemptCount,
          hasPassed,
          scores,
          changes: passed?.changed ?? [],
        }),
      ]);
      const unitName = standings[0]?.unitName ?? "";
      if (written.ok) return attemptResultOf(graded, release, pool, answers, unitName);
    }
    throw conflict("learning.attempt_busy");
  }

  return { getAttempt, openAttempt, submitAnswers };
}
