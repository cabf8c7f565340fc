import * as v from "valibot";
import { expect, test } from "vitest";
import type { AgencyId } from "../kernel/id.ts";
import { personIds } from "../kernel/id.ts";
import { sentTargetSchema, type Target, targetAt } from "./target.ts";

test.each([0, -0.1, 1.2, 120, Number.NaN])("a target of %d is none", (share) => {
  const { issues } = v.safeParse(sentTargetSchema, { share, untilOn: "2026-11-30" });
  expect(issues).toHaveLength(1);
});

test.each([0.001, 0.5, 1])("a target of %d is one", (share) => {
  expect(v.is(sentTargetSchema, { share, untilOn: "2026-11-30" })).toBe(true);
});

const target = (setAt: string, withdrawnAt?: string): Target => ({
  agencyId: "agn_9208" as AgencyId,
  set: 1,
  setTitle: "Contoh",
  personId: personIds.mint(),
  share: Number(setAt.slice(8, 10)) / 100,
  untilOn: "2026-11-30",
  setAt,
  setOn: setAt.slice(0, 10),
  baseline: { people: 1, done: 0, started: 0, notStarted: 1, never: 0 },
  withdrawnAt,
  version: 1,
});
const [first, second] = [target("2026-11-02T00:00:00Z"), target("2026-11-05T00:00:00Z")];

test.each([
  ["2026-11-01T23:59:59Z", undefined],
  ["2026-11-02T00:00:00Z", first],
  ["2026-11-04T23:59:59Z", first],
  ["2026-11-05T00:00:00Z", second],
])("at %s the last one set by then stands", (at, standing) => {
  expect(targetAt([second, first], at)).toEqual(standing);
});

test("one that was taken back stood until then, and gives way to none before it", () => {
  const taken = { ...second, withdrawnAt: "2026-11-07T00:00:00Z" };
  expect(targetAt([first, taken], "2026-11-06T23:59:59Z")).toEqual(taken);
  expect(targetAt([first, taken], "2026-11-07T00:00:00Z")).toBeUndefined();
});
