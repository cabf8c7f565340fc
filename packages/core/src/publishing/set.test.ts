import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { type EmploymentKind, type Grade, grades, kinds } from "../kernel/grade.ts";
import { type AgencyId, agencyIdSchema } from "../kernel/id.ts";
import { audienceIncludes, audienceSchema, sentSetSchema } from "./set.ts";

const agencies = ["agn_9208", "agn_3273", "agn_bkn"].map((id) => v.parse(agencyIdSchema, id));
const someOf = <T>(all: readonly T[]) =>
  fc.oneof(fc.constant("all" as const), fc.subarray([...all], { minLength: 1 }));
const audience = fc.record({
  grades: someOf<Grade>(grades),
  kinds: someOf<EmploymentKind>(kinds),
  agencyIds: someOf<AgencyId>(agencies),
});
const membership = fc.record({
  agencyId: fc.constantFrom(...agencies),
  grade: fc.constantFrom(...grades),
  kind: fc.constantFrom(...kinds),
});

test("a set for everyone leaves nobody out", () => {
  fc.assert(
    fc.property(membership, (of) =>
      audienceIncludes({ grades: "all", kinds: "all", agencyIds: "all" }, of),
    ),
  );
});

test("a person is in the audience exactly when agency, grade and kind all are", () => {
  fc.assert(
    fc.property(audience, membership, (wanted, of) => {
      const outside = [
        wanted.grades !== "all" && !wanted.grades.includes(of.grade),
        wanted.kinds !== "all" && !wanted.kinds.includes(of.kind),
        wanted.agencyIds !== "all" && !wanted.agencyIds.includes(of.agencyId),
      ];
      expect(audienceIncludes(wanted, of)).toBe(!outside.includes(true));
    }),
  );
});

test("narrowing an audience never adds anybody", () => {
  fc.assert(
    fc.property(audience, membership, fc.constantFrom(...grades), (wanted, of, grade) => {
      const narrowed = { ...wanted, grades: [grade] };
      const inside = wanted.grades === "all" || wanted.grades.includes(grade);
      if (inside && audienceIncludes(narrowed, of)) expect(audienceIncludes(wanted, of)).toBe(true);
    }),
  );
});

test("an audience of nobody, or one that names somebody twice, is refused", () => {
  const everyone = { grades: "all", kinds: "all", agencyIds: "all" };
  expect(v.is(audienceSchema, everyone)).toBe(true);
  expect(v.is(audienceSchema, { ...everyone, grades: [] })).toBe(false);
  expect(v.is(audienceSchema, { ...everyone, kinds: ["pns", "pns"] })).toBe(false);
});

test("a deadline before the start is refused at the deadline", () => {
  const read = v.safeParse(sentSetSchema, {
    title: "Netralitas 2026",
    moduleIds: ["mod_01h455vb4pex5vsknk084sn02q"],
    audience: { grades: "all", kinds: "all", agencyIds: "all" },
    startsOn: "2026-12-01",
    deadlineOn: "2026-11-30",
  });
  expect(read.issues?.map((issue) => [issue.path?.[0]?.key, issue.message])).toEqual([
    ["deadlineOn", "publishing.deadline_before_start"],
  ]);
});

const setWith = (target: unknown) => ({
  title: "Netralitas 2026",
  moduleIds: ["mod_01h455vb4pex5vsknk084sn02q"],
  audience: { grades: "all", kinds: "all", agencyIds: "all" },
  startsOn: "2026-11-01",
  deadlineOn: "2026-11-30",
  target,
});

test.each([0, -0.1, 1.2, 90])(
  "a target of %d is no share of people and is refused there",
  (target) => {
    const read = v.safeParse(sentSetSchema, setWith(target));
    expect(read.issues?.map((issue) => [issue.path?.[0]?.key, issue.message])).toEqual([
      ["target", "publishing.target_share"],
    ]);
  },
);

test.each([0.01, 0.9, 1, undefined])("a target of %d may be set, or left to the rule", (target) => {
  expect(v.is(sentSetSchema, setWith(target))).toBe(true);
});
