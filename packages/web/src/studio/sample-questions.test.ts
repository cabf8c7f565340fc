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
    ["langkah-aman", ["b", "a", "c"], 70],
    ["akibat-perbuatan", ["a", "b", "b"], 85],
  ]);
  expect(questions[0]?.legalBasis).toHaveLength(2);
  expect(questions[2]?.roles).toEqual(["guru", "camat_lurah"]);
});
