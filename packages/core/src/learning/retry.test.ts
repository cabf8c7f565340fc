import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose } from "../compose.ts";
import type { Actor } from "../kernel/actor.ts";
import type { ModuleId } from "../kernel/id.ts";
import { givenQuestion } from "../publishing/testing.ts";
import { givenRow, kaimana } from "../roster/testing.ts";
import { answersTo, asLearner, givenLearning } from "./testing.ts";

let given: Awaited<ReturnType<typeof givenLearning>>;
let learning: (typeof given)["services"]["learning"];
let free: ModuleId;
let limited: ModuleId;
let next = 0;

const questions = [1, 2, 3, 4, 5, 6].map((n) => givenQuestion(`q${n}`));
/** All the sample questions point to the same moment of a film of twelve seconds. */
const moment = { from: 6, to: 12 };

beforeAll(async () => {
  given = await givenLearning();
  learning = given.services.learning;
  await given.bring(
    kaimana,
    Array.from({ length: 12 }, (_, n) => givenRow(n)),
  );
  free = await given.releaseWith({ questions }, { retry: { momentsFirst: false } });
  limited = await given.releaseWith(
    { questions },
    { retry: { momentsFirst: true, attemptLimit: 2 } },
  );
  await given.openSet({ moduleIds: [given.moduleId, free, limited] });
});
afterAll(() => given.stop());

/** Somebody who has watched the module and failed its quiz. */
async function failed(of = given.moduleId) {
  const actor = asLearner(await given.personOf(next++));
  await given.watch(actor, of);
  return { actor, result: await given.answer(actor, false, of) };
}
const homeOf = async (actor: Actor, of = given.moduleId) =>
  (await learning.getHome(actor)).sets[0]?.modules.find((each) => each.moduleId === of);
const report = (actor: Actor, ticket: string, { from, to } = moment) =>
  learning.recordProgress(actor, given.moduleId, {
    ...{ release: 1, ticket, stretches: [{ from, to }], placeSeconds: to },
  });

describe("after a failed attempt", () => {
  it("the moments that were answered wrongly come first, wherever the page asks", async () => {
    const { actor, result } = await failed();
    expect(result).toMatchObject({ hasPassed: false, toReview: [moment] });
    expect(result).not.toHaveProperty("attemptsLeft");
    const { progress, lastAttempt } = await learning.openModule(actor, given.moduleId);
    expect(progress).toMatchObject({ isCovered: true, toReview: [moment] });
    const { attemptId, gradedAt } = result;
    expect(lastAttempt).toEqual({ attemptId, hasPassed: false, gradedAt });
    expect(await homeOf(actor)).toMatchObject({ toReview: [moment], lastAttempt });
    await expect(given.openQuiz(actor)).rejects.toMatchObject({
      kind: "conflict",
      code: "learning.moments_first",
      detail: { partCount: 1 },
    });
  });

  it("the next attempt opens once they were played again, and no sooner", async () => {
    const { actor, result } = await failed();
    const { ticket } = await learning.openModule(actor, given.moduleId);
    given.later(2);
    const half = await report(actor, ticket, { from: 6, to: 9 });
    expect(half.toReview).toEqual([{ from: 9, to: 12 }]);
    await expect(given.openQuiz(actor)).rejects.toMatchObject({ code: "learning.moments_first" });
    given.later(2);
    expect(await report(actor, ticket, { from: 9, to: 12 })).toMatchObject({ toReview: [] });
    expect(await learning.getAttempt(actor, result.attemptId)).toMatchObject({ toReview: [] });
    expect(await given.openQuiz(actor)).toMatchObject({ stage: "open", isResumed: false });
  });

  it("a report from before it, sent again, sees nothing again, and is told under which ticket one can", async () => {
    const actor = asLearner(await given.personOf(next++));
    const { ticket } = await learning.openModule(actor, given.moduleId);
    given.later(12);
    const whole = { from: 0, to: 12 };
    expect(await report(actor, ticket, whole)).toMatchObject({ isCovered: true });
    await given.answer(actor, false);
    given.later(3600);
    const { freshTicket, ...late } = await report(actor, ticket, whole);
    expect(late).toMatchObject({ isCovered: true, toReview: [moment] });
    await report(actor, ticket, whole);
    await expect(given.openQuiz(actor)).rejects.toMatchObject({ code: "learning.moments_first" });
    given.later(6);
    const seen = await report(actor, freshTicket ?? "");
    expect(seen).toMatchObject({ toReview: [] });
    expect(seen).not.toHaveProperty("freshTicket");
    expect(await given.openQuiz(actor)).toMatchObject({ stage: "open" });
  });

  it("claiming the moments at once is clipped to the time that passed", async () => {
    const { actor } = await failed();
    const { ticket } = await learning.openModule(actor, given.moduleId);
    given.later(1);
    expect((await report(actor, ticket)).toReview).toEqual([{ from: 8, to: 12 }]);
  });

  it("nothing comes first where the release does not ask for it", async () => {
    const { actor, result } = await failed(free);
    expect(result.toReview).toEqual([]);
    expect(await given.openQuiz(actor, free)).toMatchObject({ stage: "open" });
  });

  it("no moments are asked of a release that nobody can open any more", async () => {
    const of = await given.releaseWith({ questions });
    await given.openSet({ set: 2, title: "Program lanjutan", moduleIds: [of] });
    const { actor } = await failed(of);
    await given.releaseAnew(of, { title: "Suka dan bagikan, diperbarui" });
    // Another process, which has not kept the old release in memory.
    const { learning: elsewhere } = compose(given);
    const { progress } = await elsewhere.openModule(actor, of);
    expect(progress).toMatchObject({ isCovered: false, toReview: [] });
    const again = await elsewhere.openAttempt(actor, "att_01jd9g6c8te5qvk2f3w4x5y6z7" as never, {
      moduleId: of,
    });
    expect(again).toMatchObject({ stage: "open", release: 1 });
  });
});

describe("a release with a limit", () => {
  it("says how many attempts are left, and asks nothing of whoever has none", async () => {
    const { actor, result } = await failed(limited);
    expect(result).toMatchObject({ attemptsLeft: 1, toReview: [moment] });
    expect(await homeOf(actor, limited)).toMatchObject({ attemptsLeft: 1 });
    await given.review(actor, limited);
    const open = await given.openQuiz(actor, limited);
    // An open attempt is used, and can still be answered.
    expect(await homeOf(actor, limited)).toMatchObject({
      attemptsLeft: 0,
      openAttemptId: open.attemptId,
    });
    expect(await given.openQuiz(actor, limited)).toMatchObject({ isResumed: true });
    const last = await learning.submitAnswers(actor, open.attemptId, answersTo(open, false));
    expect(last).toMatchObject({ attemptsLeft: 0, toReview: [] });
    await expect(given.openQuiz(actor, limited)).rejects.toMatchObject({
      kind: "conflict",
      code: "learning.attempts_used_up",
      detail: { attemptLimit: 2 },
    });
  });

  it("gives new attempts with a new release", async () => {
    const { actor } = await failed(limited);
    await given.review(actor, limited);
    await given.answer(actor, false, limited);
    await given.releaseAnew(limited, { retry: { momentsFirst: true, attemptLimit: 2 } });
    const { learning: elsewhere } = compose(given);
    const attemptId = "att_01jd9g6c8te5qvk2f3w4x5y6z8" as never;
    const asked = { moduleId: limited, release: 2 };
    expect(await elsewhere.openAttempt(actor, attemptId, asked)).toMatchObject({ release: 2 });
  });
});
