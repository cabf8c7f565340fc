import { everyItem, freshTable } from "@netra/table/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { system } from "../kernel/actor.ts";
import { clockAt } from "../kernel/clock.ts";
import { type Fact, readFact } from "../kernel/fact.ts";
import { attemptIds, moduleIds, personIds, type UnitPath } from "../kernel/id.ts";
import { attemptGraded } from "../learning/learning.facts.ts";
import type { Place } from "../learning/standing.ts";
import { createProjection, nextStep, portionsOf } from "./projection.ts";
import { sumsOf } from "./tally.item.ts";
import { incrementsOf } from "./tally.ts";
import { storyArbitrary, tell } from "./testing-histories.ts";
import { counted } from "./testing-recount.ts";

const clock = clockAt("2026-11-04T01:00:00Z");
const place: Place = {
  agencyId: "agn_9208" as Place["agencyId"],
  provinceCode: "92",
  unitPath: "u0000000001" as UnitPath,
  grade: "pengawas",
  kind: "pns",
  status: "started",
};

const factOf = (write: ReturnType<typeof attemptGraded.announce>): Fact =>
  readFact(write("-").Put?.Item as never);

it("takes as many facts into a step as one transaction holds, and never none", () => {
  fc.assert(
    fc.property(fc.array(storyArbitrary, { minLength: 1, maxLength: 20 }), (stories) => {
      const facts = stories.flatMap((story) => tell(story, 1, clock.now()).facts);
      const waiting = facts.flatMap(portionsOf).map((portion) => {
        return { ...portion, sums: sumsOf(portion.increments, 0) };
      });
      const { portions, sums } = nextStep(waiting);
      expect(portions.length).toBeGreaterThan(0);
      expect(portions.length + sums.length).toBeLessThanOrEqual(100);
      expect(portions).toEqual(waiting.slice(0, portions.length));
    }),
  );
});

it("counts somebody who passes a module that nine sets ask for in each of them, once", async () => {
  const { client, table } = await freshTable();
  const sets = Array.from({ length: 9 }, (_, n) => n + 1);
  const day = "2026-11-03";
  const { status, ...where } = place;
  const fact = factOf(
    attemptGraded.announce(system, clock.now(), {
      ...{ personId: personIds.mint(), moduleId: moduleIds.mint(), release: 1 },
      ...{ attemptId: attemptIds.mint(), attemptNumber: 1, hasPassed: true, isFirst: true },
      scores: [{ violationType: "KE-04", rightCount: 2, wrongCount: 1 }],
      changes: sets.map((set) => {
        return { set, day, before: place, after: { ...place, status: "done" as const } };
      }),
      places: sets.map((set) => ({ set, day, ...where })),
    }),
  );
  await table.write([(TableName) => ({ Put: { TableName, Item: fact } })]);
  expect(portionsOf(fact).length).toBeGreaterThan(1);

  let writeCount = 0;
  const dying = {
    ...table,
    write: (...of: Parameters<typeof table.write>) => {
      writeCount += 1;
      if (writeCount === 2) throw new Error("killed between the parts of a fact");
      return table.write(...of);
    },
  };
  const { project } = createProjection({ table: dying, clock });
  await expect(project([fact])).rejects.toThrow("killed");
  await project([fact]);
  await project([fact]);

  const live = counted(await everyItem(client, table.tableName), sets).get("live");
  for (const set of sets) {
    for (const scope of ["AGENCY#agn_9208", "PROVINCE#92", "NATION"]) {
      const of = (what: string) => live?.get(`${scope} ${set} ${what}`);
      expect([set, of("NOW done"), of("NOW started"), of("NOW people")]).toEqual([
        set,
        1,
        -1,
        undefined,
      ]);
      const missed = [...(live ?? [])].filter(([at]) => at.startsWith(`${scope} ${set} MISSED#`));
      expect(missed.map(([, n]) => n).toSorted()).toEqual([1, 1, 2]);
    }
  }
});

it("moves a person from one unit to another without touching what they have in common", () => {
  const before = { ...place, status: "done" as const };
  const after = { ...before, unitPath: "u0000000003" as UnitPath };
  const moved = incrementsOf({ set: 1, day: "2026-11-05", before, after });
  expect(moved.map(({ row, counts }) => [row, counts.people, counts.done]).toSorted()).toEqual([
    ["UNIT##u0000000001", -1, -1],
    ["UNIT##u0000000003", 1, 1],
  ]);
});
