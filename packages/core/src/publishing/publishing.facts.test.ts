import { expect, test } from "vitest";
import type { Fact } from "../kernel/fact.ts";
import { publishingFacts } from "./publishing.facts.ts";

test.each(publishingFacts)("the frozen example of $type still says what it said", (kind) => {
  const fact = { type: kind.type, data: kind.example } as Fact;
  expect(kind.is(fact)).toBe(true);
  expect(kind.read(fact)).toEqual(kind.example);
});

test("no two announcements share a name", () => {
  const types = publishingFacts.map((kind) => kind.type);
  expect(new Set(types).size).toBe(types.length);
});
