import { describe, expect, it } from "vitest";
import { Fault } from "../kernel/fault.ts";
import { checkAnswers, sameAnswers } from "./answers.ts";
import type { Answer } from "./attempt.ts";
import { givenQuestion } from "./testing-questions.ts";

const pool = [
  givenQuestion("one", "one", "KE-01"),
  givenQuestion("order", "order", "KE-01"),
  givenQuestion("match", "match", "KE-01"),
];
const optionIds = ["a", "b", "c"];
const targetIds = ["z", "y", "x"];

const refusal = (draw: Parameters<typeof checkAnswers>[0]["draw"], answers: Answer[]) => {
  try {
    checkAnswers({ draw }, pool, answers);
  } catch (error) {
    if (error instanceof Fault) return [error.code, error.detail.field];
    throw error;
  }
  return undefined;
};

describe("answers", () => {
  it("to what was not asked, not shown, asked once or left open are refused at the field", () => {
    const draw = [{ questionId: "one", optionIds: ["a", "b"] }];
    const good = { questionId: "one", optionIds: ["a"] };
    expect(refusal(draw, [good])).toBeUndefined();
    const cases: [Answer[], string, string][] = [
      [
        [{ questionId: "order", optionIds }],
        "learning.question_not_asked",
        "/answers/0/questionId",
      ],
      [
        [{ questionId: "one", optionIds: ["c"] }],
        "learning.option_not_shown",
        "/answers/0/optionIds/0",
      ],
      [[good, good], "learning.question_answered_twice", "/answers/1/questionId"],
      [[], "learning.answers_missing", "/answers"],
      [[{ questionId: "one", optionIds: [] }], "learning.answers_missing", "/answers/0/optionIds"],
      [[{ ...good, targetIds: ["x"] }], "learning.target_not_shown", "/answers/0/targetIds/0"],
    ];
    for (const [answers, code, field] of cases) {
      expect(refusal(draw, answers)).toEqual([code, field]);
    }
  });

  it("that put things in order name each of them once", () => {
    const draw = [{ questionId: "order", optionIds }];
    const of = (ids: string[]) => refusal(draw, [{ questionId: "order", optionIds: ids }]);
    expect(of(["c", "a", "b"])).toBeUndefined();
    expect(of(["c", "a"])).toEqual(["learning.answers_missing", "/answers/0/optionIds"]);
    expect(of(["c", "a", "a"])).toEqual(["learning.option_repeated", "/answers/0/optionIds/2"]);
    expect(of(["c", "a", "x"])).toEqual(["learning.option_not_shown", "/answers/0/optionIds/2"]);
  });

  it("that match put every option to a target that was shown, two to the same if they like", () => {
    const draw = [{ questionId: "match", optionIds, targetIds }];
    const of = (options: string[], targets?: string[]) =>
      refusal(draw, [
        { questionId: "match", optionIds: options, ...(targets && { targetIds: targets }) },
      ]);
    expect(of(["b", "a", "c"], ["x", "x", "z"])).toBeUndefined();
    expect(of(optionIds, ["x", "q", "z"])).toEqual([
      "learning.target_not_shown",
      "/answers/0/targetIds/1",
    ]);
    expect(of(optionIds, ["x", "y"])).toEqual(["learning.answers_missing", "/answers/0/targetIds"]);
    expect(of(optionIds)).toEqual(["learning.answers_missing", "/answers/0/targetIds"]);
    expect(of(["a", "b"], ["x", "y"])).toEqual([
      "learning.answers_missing",
      "/answers/0/optionIds",
    ]);
    expect(of(["a", "b", "b"], targetIds)).toEqual([
      "learning.option_repeated",
      "/answers/0/optionIds/2",
    ]);
  });

  it("are the same however they are sent, and others when they mean something else", () => {
    const first: Answer[] = [
      { questionId: "one", optionIds: ["a", "b"] },
      { questionId: "order", optionIds },
      { questionId: "match", optionIds, targetIds },
    ];
    const turned: Answer[] = [
      {
        questionId: "match",
        optionIds: optionIds.toReversed(),
        targetIds: targetIds.toReversed(),
      },
      { questionId: "order", optionIds },
      { questionId: "one", optionIds: ["b", "a"] },
    ];
    expect(sameAnswers(pool, first, turned)).toBe(true);
    const changed = (n: number, change: Partial<Answer>) =>
      first.map((each, at) => (at === n ? { ...each, ...change } : each));
    expect(sameAnswers(pool, first, changed(0, { optionIds: ["a"] }))).toBe(false);
    expect(sameAnswers(pool, first, changed(1, { optionIds: ["b", "a", "c"] }))).toBe(false);
    expect(sameAnswers(pool, first, changed(2, { targetIds: ["x", "y", "z"] }))).toBe(false);
    expect(sameAnswers(pool, first, first.slice(1))).toBe(false);
  });
});
