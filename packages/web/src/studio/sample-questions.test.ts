import { readQuestions } from "@netra/core/publishing/question-file";
import { expect, test } from "vitest";
import { sampleQuestions } from "./sample-questions.ts";

test("the question file offered as a sample is one that Netra itself accepts", () => {
  const { questions } = readQuestions(new TextEncoder().encode(sampleQuestions()));
  expect(
    questions.map(({ questionId, correct, momentSeconds }) => [questionId, correct, momentSeconds]),
  ).toEqual([
    ["menyukai-unggahan", ["b"], 20],
    ["setelah-penetapan", ["a"], 45],
  ]);
  expect(questions[0]?.legalBasis).toHaveLength(2);
});
