import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WorkRole, workRoles } from "../kernel/grade.ts";
import { drawQuestions } from "./draw.ts";
import type { KeyedQuestion } from "./grading.ts";
import { diceOf, givenPool, givenQuestion, rolls } from "./testing-questions.ts";

const pool = givenPool();
const idOf = ({ questionId }: { questionId: string }) => questionId;
const questionOf = (questions: readonly KeyedQuestion[], questionId: string) =>
  questions.find((each) => each.questionId === questionId)!;

/** Pools of any shape: a few types, questions for everybody and for some kinds of work. */
const anyPool = fc
  .array(
    fc.record({
      type: fc.integer({ min: 1, max: 6 }),
      roles: fc.option(fc.uniqueArray(fc.constantFrom(...workRoles), { minLength: 1 }), {
        nil: undefined,
        freq: 2,
      }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all.map(({ type, roles }, n) =>
      givenQuestion(`q${n}`, "one", `KE-0${type}`, roles as WorkRole[] | undefined),
    ),
  );
const anyRoles = fc.uniqueArray(fc.constantFrom(...workRoles), { maxLength: 3 });
const anyWeights = fc.dictionary(
  fc.integer({ min: 1, max: 6 }).map((n) => `KE-0${n}`),
  fc.constantFrom(0, 0.5, 1, 2, 10),
);

describe("a draw", () => {
  it("asks as many distinct questions as the release says, with all their options once", () => {
    fc.assert(
      fc.property(rolls, fc.integer({ min: 1, max: 30 }), (numbers, count) => {
        const draw = drawQuestions(pool, { count }, diceOf(numbers));
        expect(draw).toHaveLength(Math.min(count, pool.length));
        expect(new Set(draw.map(idOf)).size).toBe(draw.length);
        for (const { optionIds } of draw) expect(optionIds.toSorted()).toEqual(["a", "b", "c"]);
      }),
    );
  });

  it("asks about every violation type before it asks about one a second time", () => {
    fc.assert(
      fc.property(rolls, (numbers) => {
        const draw = drawQuestions(pool, { count: 4 }, diceOf(numbers));
        const types = draw.map((each) => questionOf(pool, each.questionId).violationType);
        expect(new Set(types).size).toBe(4);
      }),
    );
  });

  it("never shows things to be put in order in their right order", () => {
    fc.assert(
      fc.property(rolls, (numbers) => {
        for (const { questionId, optionIds } of drawQuestions(
          pool,
          { count: 20 },
          diceOf(numbers),
        )) {
          const { kind, correct } = questionOf(pool, questionId);
          if (kind === "order") expect(optionIds).not.toEqual(correct);
        }
      }),
    );
  });

  it("shuffles the targets of a match, and gives targets to nothing else", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(rolls, (numbers) => {
        for (const { questionId, targetIds } of drawQuestions(
          pool,
          { count: 20 },
          diceOf(numbers),
        )) {
          const isMatch = questionOf(pool, questionId).kind === "match";
          expect(targetIds?.toSorted()).toEqual(isMatch ? ["x", "y", "z"] : undefined);
          if (targetIds) seen.add(targetIds.join());
        }
      }),
    );
    expect(seen.size).toBeGreaterThan(1);
  });

  it("is whole whenever there are questions for this person, and never asks about another's work", () => {
    const cases = fc.tuple(anyPool, anyRoles, anyWeights, fc.integer({ min: 1, max: 12 }), rolls);
    fc.assert(
      fc.property(cases, ([questions, roles, weights, count, numbers]) => {
        const isOwn = (q: KeyedQuestion) => q.roles?.some((role) => roles.includes(role)) ?? false;
        const fitting = questions.filter((q) => !q.roles || isOwn(q));
        const draw = drawQuestions(questions, { count, weights, roles }, diceOf(numbers));
        expect(draw).toHaveLength(Math.min(count, fitting.length));
        expect(new Set(draw.map(idOf)).size).toBe(draw.length);
        const fittingIds = fitting.map(idOf);
        expect(draw.map(idOf).filter((id) => !fittingIds.includes(id))).toEqual([]);
      }),
    );
  });

  it("holds two questions of one's own work where there are two", () => {
    const cases = fc.tuple(anyPool, anyRoles, fc.integer({ min: 2, max: 12 }), rolls);
    fc.assert(
      fc.property(cases, ([questions, roles, count, numbers]) => {
        const own = questions
          .filter((q) => q.roles?.some((role) => roles.includes(role)))
          .map(idOf);
        const draw = drawQuestions(questions, { count, roles }, diceOf(numbers)).map(idOf);
        const ownCount = draw.filter((id) => own.includes(id)).length;
        expect(ownCount).toBeGreaterThanOrEqual(Math.min(2, own.length));
      }),
    );
  });

  it("asks about a type of no weight only when nothing else is left", () => {
    const weights = { "KE-01": 0 };
    fc.assert(
      fc.property(rolls, fc.integer({ min: 1, max: 20 }), (numbers, count) => {
        const draw = drawQuestions(pool, { count, weights }, diceOf(numbers));
        const types = draw.map((each) => questionOf(pool, each.questionId).violationType);
        const weighty = pool.filter((each) => each.violationType !== "KE-01").length;
        expect(types.filter((type) => type === "KE-01")).toHaveLength(Math.max(count - weighty, 0));
      }),
    );
  });
});
