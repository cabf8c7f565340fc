import { expect, test } from "vitest";
import { kindCounts, weightLines } from "./pool.ts";

const asked = (kind: "one" | "order" | "allowed", violationType: string) => ({
  kind,
  violationType,
});
const questions = [asked("order", "KE-04"), asked("one", "PD-06"), asked("one", "KE-04")];

test("the kinds of a pool are counted, and those it lacks are not named", () => {
  expect(kindCounts(questions)).toEqual([
    { kind: "one", count: 2 },
    { kind: "order", count: 1 },
  ]);
});

test("types without a weight weigh one, the heaviest stand first", () => {
  expect(weightLines({ questions, weights: { "PD-06": 3 } })).toEqual([
    { violationType: "PD-06", weight: 3, count: 1 },
    { violationType: "KE-04", weight: 1, count: 2 },
  ]);
});

test("a pool without weights says nothing about them", () => {
  expect(weightLines({ questions, weights: {} })).toBeUndefined();
});
