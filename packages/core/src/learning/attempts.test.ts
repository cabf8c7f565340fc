import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../kernel/actor.ts";
import { attemptIds } from "../kernel/id.ts";
import { givenRow, kaimana } from "../roster/testing.ts";
import { doneItem } from "./attempt.item.ts";
import { attemptGraded } from "./learning.facts.ts";
import { standingItem } from "./standing.item.ts";
import { answersTo, asLearner, givenLearning } from "./testing.ts";

let given: Awaited<ReturnType<typeof givenLearning>>;
let learning: (typeof given)["services"]["learning"];
let next = 0;

beforeAll(async () => {
  given = await givenLearning();
  learning = given.services.learning;
  await given.bring(
    kaimana,
    Array.from({ length: 16 }, (_, n) => givenRow(n)),
  );
  await given.openSet();
});
afterAll(() => given.stop());

/** Somebody who has watched the module. */
async function watcher() {
  const actor = asLearner(await given.personOf(next++));
  await given.watch(actor);
  return actor;
}
const gradedBy = (actor: Actor) =>
  given.facts.filter((fact) => attemptGraded.is(fact) && fact.actorId === actor.personId);
const standingOf = (actor: Actor) =>
  given.table.find(standingItem, { personId: actor.personId as never, set: 1 });

describe("a quiz", () => {
  it("is issued before the material is covered, and graded only after it", async () => {
    const actor = asLearner(await given.personOf(next++));
    const attempt = await given.openQuiz(actor);
    expect(attempt).toMatchObject({ stage: "open", isResumed: false });
    const answers = answersTo(attempt, true);
    const send = () => learning.submitAnswers(actor, attempt.attemptId, answers);
    const early = { kind: "conflict", code: "learning.material_not_finished" };
    await expect(send()).rejects.toMatchObject(early);
    expect(gradedBy(actor)).toEqual([]);
    expect(await learning.getAttempt(actor, attempt.attemptId)).toMatchObject({ stage: "open" });
    await given.watch(actor);
    expect(await given.openQuiz(actor)).toMatchObject({
      attemptId: attempt.attemptId,
      isResumed: true,
    });
    expect(await send()).toMatchObject({ hasPassed: true });
    const stranger = asLearner((await given.author).personId);
    await expect(given.openQuiz(stranger)).rejects.toMatchObject({ code: "learning.not_assigned" });
  });

  it("says nothing of what is right while it is open", async () => {
    const actor = await watcher();
    const attempt = await given.openQuiz(actor);
    expect(attempt.questions).toHaveLength(5);
    expect(JSON.stringify(attempt)).not.toMatch(/"correct"|reason|legalBasis|momentSeconds/);
    expect(await learning.getAttempt(actor, attempt.attemptId)).toMatchObject({ stage: "open" });
  });

  it("is the same one on every device while it is open", async () => {
    const actor = await watcher();
    const both = await Promise.all([given.openQuiz(actor), given.openQuiz(actor)]);
    const [first, second] = both;
    expect(first?.attemptId).toBe(second?.attemptId);
    expect(first?.questions).toEqual(second?.questions);
    expect(both.map(({ isResumed }) => isResumed).toSorted()).toEqual([false, true]);
  });

  it("is drawn anew after it was failed, and not when its request comes again", async () => {
    const actor = await watcher();
    const attemptId = attemptIds.mint();
    const open = () => learning.openAttempt(actor, attemptId, { moduleId: given.moduleId });
    const first = await open();
    expect(await open()).toEqual(first);
    await learning.submitAnswers(actor, attemptId, answersTo(first as never, false));
    expect(await open()).toMatchObject({ attemptId, stage: "graded", hasPassed: false });
    await given.review(actor);
    const again = await given.openQuiz(actor);
    expect(again).toMatchObject({ stage: "open", isResumed: false });
    expect(again.attemptId).not.toBe(attemptId);
  });

  it("keeps an id for the module it was made for", async () => {
    const actor = await watcher();
    const { attemptId } = await given.openQuiz(actor);
    const other = await given.release();
    await expect(learning.openAttempt(actor, attemptId, { moduleId: other })).rejects.toMatchObject(
      {
        kind: "conflict",
        code: "learning.attempt_id_reused",
      },
    );
  });

  it("is nobody else's to see or to answer", async () => {
    const [actor, other] = [await watcher(), await watcher()];
    const attempt = await given.openQuiz(actor);
    const unknown = { kind: "missing", code: "learning.attempt_unknown" };
    await expect(learning.getAttempt(other, attempt.attemptId)).rejects.toMatchObject(unknown);
    await expect(
      learning.submitAnswers(other, attempt.attemptId, answersTo(attempt, true)),
    ).rejects.toMatchObject(unknown);
    const own = await learning.openAttempt(other, attempt.attemptId, { moduleId: given.moduleId });
    expect(own).toMatchObject({ stage: "open", isResumed: false });
    expect(await learning.getAttempt(actor, attempt.attemptId)).toMatchObject({ stage: "open" });
  });
});

describe("answers", () => {
  it("make a pass, kept with its day and release, and announced without a single answer", async () => {
    const actor = await watcher();
    const result = await given.answer(actor, true);
    expect(result).toMatchObject({ hasPassed: true, correctCount: 5, neededCount: 4 });
    expect(await standingOf(actor)).toMatchObject({ status: "done", doneAt: result.gradedAt });
    const done = { personId: actor.personId as never, moduleId: given.moduleId };
    expect(await given.table.find(doneItem, done)).toMatchObject({ release: 1 });
    const [fact] = gradedBy(actor);
    expect(fact?.data).toMatchObject({
      attemptNumber: 1,
      hasPassed: true,
      isFirstPass: true,
      scores: [{ violationType: "KE-04", rightCount: 5, wrongCount: 0 }],
      changes: [{ before: { status: "started" }, after: { status: "done" } }],
    });
    expect(JSON.stringify(fact)).not.toMatch(/optionId|questionId/);
  });

  it("that fail leave somebody begun, and the pass after them counts", async () => {
    const actor = await watcher();
    const failed = await given.answer(actor, false);
    expect(failed).toMatchObject({ hasPassed: false, correctCount: 0 });
    expect(failed.questions[0]).toMatchObject({ isCorrect: false, chosen: ["b"], correct: ["a"] });
    expect(await standingOf(actor)).toMatchObject({ status: "started" });
    await given.review(actor);
    await given.answer(actor, true);
    expect(gradedBy(actor).map(({ data }) => data)).toMatchObject([
      { attemptNumber: 1, changes: [] },
      { attemptNumber: 2, changes: [{ after: { status: "done" } }] },
    ]);
  });

  it("sent at once from two devices are graded once, whichever came first", async () => {
    const actor = await watcher();
    const attempt = await given.openQuiz(actor);
    const send = (isRight: boolean) =>
      learning.submitAnswers(actor, attempt.attemptId, answersTo(attempt, isRight));
    const both = await Promise.all([send(true), send(false)]);
    const [{ note: _, ...right }, { note: __, ...wrong }] = both;
    expect(right).toEqual(wrong);
    expect(both.flatMap(({ note }) => note ?? [])).toEqual(["answered_elsewhere"]);
    expect(gradedBy(actor)).toHaveLength(1);
    expect(gradedBy(actor)[0]?.data).toMatchObject({ hasPassed: right?.hasPassed });
    expect(await learning.getAttempt(actor, attempt.attemptId)).toEqual(right);
    expect((await standingOf(actor))?.status).toBe(right?.hasPassed ? "done" : "started");
  });

  it("after the module is done change neither when nor with what it was", async () => {
    const actor = await watcher();
    const first = await given.answer(actor, true);
    given.later(3600);
    await given.answer(actor, false);
    await given.review(actor);
    await given.answer(actor, true);
    expect(await standingOf(actor)).toMatchObject({ status: "done", doneAt: first.gradedAt });
    const done = { personId: actor.personId as never, moduleId: given.moduleId };
    const kept = await given.table.find(doneItem, done);
    expect(kept).toMatchObject({ attemptId: first.attemptId, doneAt: first.gradedAt });
    const graded = gradedBy(actor).map(attemptGraded.read);
    expect(graded.map(({ isFirstPass }) => isFirstPass)).toEqual([true, false, false]);
    const changes = graded.flatMap((each) => each.changes);
    expect(changes).toHaveLength(1);
  });

  it("are refused where they do not fit, and the quiz stays open", async () => {
    const actor = await watcher();
    const attempt = await given.openQuiz(actor);
    const { answers } = answersTo(attempt, true);
    const send = (sent: typeof answers) =>
      learning.submitAnswers(actor, attempt.attemptId, { answers: sent });
    const foreign = { questionId: "lain", optionIds: ["a"] };
    const [first] = answers;
    const odd = { questionId: first?.questionId ?? "", optionIds: ["z"] };
    const cases: [typeof answers, string, string][] = [
      [answers.slice(1), "learning.answers_missing", "/answers"],
      [[...answers, foreign], "learning.question_not_asked", "/answers/5/questionId"],
      [
        [...answers, ...answers.slice(0, 1)],
        "learning.question_answered_twice",
        "/answers/5/questionId",
      ],
      [[odd], "learning.option_not_shown", "/answers/0/optionIds/0"],
    ];
    for (const [sent, code, field] of cases) {
      await expect(send(sent)).rejects.toMatchObject({
        kind: "invalid",
        code,
        detail: { field },
      });
    }
    expect(gradedBy(actor)).toEqual([]);
    expect(await send(answers)).toMatchObject({ hasPassed: true });
  });

  it("to a quiz of an older release are graded by that release", async () => {
    const actor = await watcher();
    const attempt = await given.openQuiz(actor);
    const { publishing } = given.services;
    const { author, reviewer, moduleId } = given;
    const { version } = await publishing.getDraft(author, moduleId);
    await publishing.editDraft(author, moduleId, {
      version,
      passing: { questionCount: 3, correctCount: 3 },
    });
    await publishing.submitForReview(author, moduleId);
    await publishing.approve(reviewer, moduleId);
    const result = await learning.submitAnswers(actor, attempt.attemptId, answersTo(attempt, true));
    expect(result).toMatchObject({ release: 1, questionCount: 5, hasPassed: true });
    expect(await standingOf(actor)).toMatchObject({ status: "done" });
  });
});
