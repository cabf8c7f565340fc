import { expect, test } from "vitest";
import type { Fact } from "../kernel/fact.ts";
import { attemptGraded } from "./learning.facts.ts";

/** As it was stored before a fact said whether a pass was the first. */
const earlier = {
  personId: "per_01m80vxaapfk08t2m2z746v937",
  moduleId: "mod_01m80vxaapfk08t2m2z746v937",
  release: 1,
  attemptId: "att_01m80vxaapfk08t2m2z746v937",
  attemptNumber: 1,
  hasPassed: true,
  scores: [{ violationType: "KE-04", rightCount: 2, wrongCount: 0 }],
  changes: [],
};

test("a graded attempt announced before first passes were named can still be read", () => {
  const fact = { type: attemptGraded.type, data: structuredClone<unknown>(earlier) } as Fact;
  expect(attemptGraded.read(fact)).toEqual(earlier);
});
