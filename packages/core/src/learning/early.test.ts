import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose } from "../compose.ts";
import { attemptIds, type ModuleId } from "../kernel/id.ts";
import { givenRow, kaimana } from "../roster/testing.ts";
import { attemptItem, doneItem } from "./attempt.item.ts";
import type { AttemptView } from "./attempt-view.ts";
import { answersTo, asLearner, givenLearning } from "./testing.ts";

let given: Awaited<ReturnType<typeof givenLearning>>;
let learning: (typeof given)["services"]["learning"];
let next = 0;
let set = 1;

beforeAll(async () => {
  given = await givenLearning();
  learning = given.services.learning;
  await given.bring(
    kaimana,
    Array.from({ length: 8 }, (_, n) => givenRow(n)),
  );
});
afterAll(() => given.stop());

const newLearner = async () => asLearner(await given.personOf(next++));
/** A module of its own that everybody owes. */
async function owedModule() {
  const moduleId = await given.release();
  await given.openSet({ set, title: `Program ${set++}`, moduleIds: [moduleId] });
  return moduleId;
}
/** Somebody has taken release 1 along with its quiz; then release 2 comes out. */
async function takenAlong() {
  const moduleId = await owedModule();
  const actor = await newLearner();
  const { ticket } = await learning.openModule(actor, moduleId);
  const attempt = await given.openQuiz(actor, moduleId);
  await given.releaseAnew(moduleId, { passing: { questionCount: 3, correctCount: 3 } });
  const { learning: anew } = compose(given);
  const watched = (release: number, under: string) => ({
    ...{ release, ticket: under, stretches: [{ from: 0, to: 12 }], placeSeconds: 12 },
  });
  const play = (of: ModuleId, release: number, under: string) =>
    anew.recordProgress(actor, of, watched(release, under));
  return { moduleId, actor, ticket, attempt, anew, play };
}

describe("an attempt that was taken along", () => {
  it("counts by its own release when that was covered, though a newer one is out", async () => {
    const { moduleId, actor, ticket, attempt, anew, play } = await takenAlong();
    given.later(12);
    await play(moduleId, 1, ticket);
    const deviceAt = "2090-01-01T00:00:00.000Z";
    const sent = { ...answersTo(attempt, true), deviceAt };
    const result = await anew.submitAnswers(actor, attempt.attemptId, sent);
    expect(result).toMatchObject({ release: 1, questionCount: 5, hasPassed: true });
    const personId = actor.personId as never;
    // Dated by the server; the device's word stands beside it.
    const gradedAt = given.clock.now().toISOString();
    expect(await given.table.find(doneItem, { personId, moduleId })).toMatchObject({
      ...{ release: 1, doneAt: gradedAt, deviceAt },
    });
    const stored = { personId, attemptId: attempt.attemptId };
    expect(await given.table.find(attemptItem, stored)).toMatchObject({ gradedAt, deviceAt });
  });

  it("is not graded by the newer release's material", async () => {
    const { moduleId, actor, attempt, anew, play } = await takenAlong();
    const { ticket, release } = await anew.openModule(actor, moduleId);
    expect(release.release).toBe(2);
    given.later(12);
    expect(await play(moduleId, 2, ticket)).toMatchObject({ isCovered: true });
    await expect(
      anew.submitAnswers(actor, attempt.attemptId, answersTo(attempt, true)),
    ).rejects.toMatchObject({ code: "learning.material_not_finished" });
    // The quiz of what was covered is another, and is at hand.
    const other = await anew.openAttempt(actor, attemptIds.mint(), { moduleId });
    expect(other).toMatchObject({ stage: "open", release: 2, isResumed: false });
    const result = await anew.submitAnswers(
      actor,
      other.attemptId,
      answersTo(other as AttemptView, true),
    );
    expect(result).toMatchObject({ release: 2, questionCount: 3, hasPassed: true });
  });

  it("is drawn from the release that is asked for, and from one that there is", async () => {
    const { moduleId, actor, attempt, anew } = await takenAlong();
    const ask = (asked: { release?: number }) =>
      anew.openAttempt(actor, attemptIds.mint(), { moduleId, ...asked });
    expect(await ask({ release: 1 })).toMatchObject({
      attemptId: attempt.attemptId,
      isResumed: true,
    });
    expect(await ask({})).toMatchObject({ release: 2, isResumed: false });
    await expect(ask({ release: 9 })).rejects.toMatchObject({
      kind: "missing",
      code: "learning.release_unknown",
    });
  });

  it("shows on the module and at home as a quiz to go on with", async () => {
    const moduleId = await owedModule();
    const actor = await newLearner();
    const { attemptId } = await given.openQuiz(actor, moduleId);
    expect(await learning.openModule(actor, moduleId)).toMatchObject({ openAttemptId: attemptId });
    const { sets } = await learning.getHome(actor);
    const home = sets.flatMap(({ modules }) => modules).find((m) => m.moduleId === moduleId);
    expect(home).toMatchObject({
      state: "not_started",
      isCovered: false,
      openAttemptId: attemptId,
    });
    await given.watch(actor, moduleId);
    const result = await given.answer(actor, true, moduleId);
    const after = await learning.openModule(actor, moduleId);
    expect(after).not.toHaveProperty("openAttemptId");
    expect(after.lastAttempt).toEqual({
      ...{ attemptId, hasPassed: true, gradedAt: result.gradedAt },
    });
  });
});

describe("a second device", () => {
  it("that answers later gets the first result, with a note only when it said something else", async () => {
    const moduleId = await owedModule();
    const actor = await newLearner();
    await given.watch(actor, moduleId);
    const attempt = await given.openQuiz(actor, moduleId);
    const send = (answers: ReturnType<typeof answersTo>) =>
      learning.submitAnswers(actor, attempt.attemptId, answers);
    const right = answersTo(attempt, true);
    const first = await send(right);
    expect(first).not.toHaveProperty("note");
    given.later(60);
    expect(await send({ answers: right.answers.toReversed() })).toEqual(first);
    expect(await send(answersTo(attempt, false))).toEqual({ ...first, note: "answered_elsewhere" });
    // Even what does not fit is no reason to hide what counted.
    const odd = { answers: [{ questionId: "lain", optionIds: ["z"] }] };
    expect(await send(odd)).toEqual({ ...first, note: "answered_elsewhere" });
    expect(await learning.getAttempt(actor, attempt.attemptId)).toEqual(first);
  });
});
