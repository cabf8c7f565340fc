import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../kernel/actor.ts";
import { givenQuestion } from "../publishing/testing.ts";
import { givenRow, hrOf, kaimana } from "../roster/testing.ts";
import { isImplausiblyFast } from "./fast.ts";
import { attemptGraded } from "./learning.facts.ts";
import { standingItem } from "./standing.item.ts";
import { answersTo, asLearner, givenLearning } from "./testing.ts";

let given: Awaited<ReturnType<typeof givenLearning>>;
beforeAll(async () => {
  given = await givenLearning();
  await given.bring(
    kaimana,
    Array.from({ length: 4 }, (_, n) => givenRow(n)),
  );
  await given.openSet();
});
afterAll(() => given.stop());

const learner = async (n: number) => {
  const actor = asLearner(await given.personOf(n));
  await given.watch(actor);
  return actor;
};
const standingOf = (actor: Actor) =>
  given.table.find(standingItem, { personId: actor.personId as never, set: 1 });
const gradedBy = (actor: Actor) =>
  given.facts
    .filter((fact) => attemptGraded.is(fact) && fact.actorId === actor.personId)
    .map((fact) => attemptGraded.read(fact));

async function answerAfter(actor: Actor, seconds: number, isRight: boolean) {
  const attempt = await given.openQuiz(actor);
  given.later(seconds);
  const { learning } = given.services;
  return learning.submitAnswers(actor, attempt.attemptId, answersTo(attempt, isRight));
}

it("notes that nobody could have read the questions, on what was done and where it is counted", async () => {
  const [hasty, reader] = [await learner(0), await learner(1)];
  // Five questions of nine words: at ten words a second that is four and a half seconds.
  await answerAfter(hasty, 4, true);
  await answerAfter(reader, 5, true);
  await given.settle();
  expect(await standingOf(hasty)).toMatchObject({ status: "done", isFast: true });
  expect(await standingOf(reader)).not.toHaveProperty("isFast");
  expect(gradedBy(hasty)).toMatchObject([{ isFast: true, changes: [{ after: { isFast: true } }] }]);
  expect(gradedBy(reader)).toMatchObject([{ isFast: false }]);

  await given.bring(kaimana, [givenRow(0, { unorId: "distrik", unorNama: "Distrik Yamor" })]);
  expect(await standingOf(hasty)).toMatchObject({ unitName: "Distrik Yamor", isFast: true });
});

it("does not call a wrong answer fast, and says where the first answers were given", async () => {
  const actor = await learner(2);
  await answerAfter(actor, 0, false);
  const [first] = gradedBy(actor);
  expect(first).toMatchObject({
    ...{ isFast: false, isFirst: true, hasPassed: false },
    places: [{ set: 1, day: "2026-11-02", agencyId: kaimana, provinceCode: "92", kind: "pns" }],
  });
  expect(first?.places?.[0]).not.toHaveProperty("status");
  await given.watch(actor);
  await answerAfter(actor, 60, true);
  expect(gradedBy(actor)[1]).toMatchObject({ isFirst: false, hasPassed: true, isFast: false });
});

it("stays a share: no list of people says who was fast", async () => {
  const { items } = await given.services.learning.searchStandings(hrOf(kaimana), kaimana, {
    set: 1,
    status: "done",
  });
  expect(items.length).toBeGreaterThan(1);
  expect(JSON.stringify(items)).not.toMatch(/fast/i);
});

it("never calls reading at human speed fast, whatever is asked", () => {
  const text = fc.array(fc.constantFrom("pilih", "calon", "unggahan", "pose"), {
    minLength: 1,
    maxLength: 60,
  });
  const issuedAt = "2026-11-02T01:00:00.000Z";
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (prompts) => {
      const pool = prompts.map((words, n) => {
        return { ...givenQuestion(`q${n}`), prompt: words.join(" ") };
      });
      const draw = pool.map(({ questionId }) => ({ questionId, optionIds: ["a", "b"] }));
      const words = prompts.flat().length + pool.length * 6;
      const after = (wordsPerMinute: number) =>
        new Date(Date.parse(issuedAt) + (words / wordsPerMinute) * 60_000 + 1);
      expect(isImplausiblyFast({ draw, issuedAt }, pool, after(500))).toBe(false);
      expect(isImplausiblyFast({ draw, issuedAt }, pool, after(900))).toBe(true);
    }),
  );
});
