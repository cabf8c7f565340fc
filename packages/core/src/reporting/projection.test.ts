import type { Table } from "@netra/table/table";
import { freshTable } from "@netra/table/testing";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { system } from "../kernel/actor.ts";
import { clockAt } from "../kernel/clock.ts";
import { type Fact, readFact } from "../kernel/fact.ts";
import { grades, kinds } from "../kernel/grade.ts";
import { type AgencyId, personIds, type UnitPath } from "../kernel/id.ts";
import { standingChanged } from "../learning/learning.facts.ts";
import { type Place, type StandingChange, statuses } from "../learning/standing.ts";
import { createProjection, nextStep } from "./projection.ts";
import { mergedRows } from "./report.ts";
import { slotsOf, tallyPartition, tallyRowOf } from "./tally.item.ts";
import { incrementsOf, summed, type Tally } from "./tally.ts";

const clock = clockAt("2026-11-22T01:00:00Z");
const agencies = ["agn_9208", "agn_9202", "agn_3373"] as AgencyId[];
const units = ["u0000000001", "u0000000001/u0000000002", "u0000000003"] as UnitPath[];

const placeArbitrary: fc.Arbitrary<Place> = fc.record({
  agencyId: fc.constantFrom(...agencies),
  provinceCode: fc.constantFrom("92", "33"),
  unitPath: fc.constantFrom(...units),
  grade: fc.constantFrom(...grades),
  kind: fc.constantFrom(...kinds),
  status: fc.constantFrom(...statuses),
});

/** A person's story: places in a row, each change on some day. */
const storyArbitrary = fc
  .array(fc.tuple(fc.option(placeArbitrary, { nil: null }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((steps) => {
    let before: Place | null = null;
    return steps.flatMap(([after, day]): StandingChange[] => {
      if (!before && !after) return [];
      const change = { set: 1, day: `2026-11-0${day}`, before, after };
      before = after;
      return [change];
    });
  });

let table: Table;
beforeAll(async () => {
  ({ table } = await freshTable());
});

/** Stores the facts the way services do and answers them as the stream would show them. */
async function announced(changes: readonly StandingChange[], set: number): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const change of changes) {
    const data = { personId: personIds.mint(), changes: [{ ...change, set }] };
    const write = standingChanged.announce(system, clock.now(), data);
    await table.write([write]);
    facts.push(readFact(write("-").Put?.Item as never));
  }
  return facts;
}

const noTallyRow: Tally = { people: 0, done: 0, started: 0, notStarted: 0 };

/** What is stored of a scope, row by row, its spread parts added up. */
async function stored(scope: string, set: number): Promise<Map<string, Tally>> {
  const slots = Array.from({ length: slotsOf(scope) }, (_, slot) => slot);
  const pages = await Promise.all(
    slots.map((slot) => table.listItems({ pk: tallyPartition(scope, set, slot) })),
  );
  const rows = mergedRows(pages.map((page) => page.items.map(tallyRowOf)));
  return new Map(rows.map(({ row, tally }) => [row, tally]));
}

async function expectRecount(facts: readonly Fact[]) {
  const changes = facts.flatMap((fact) => standingChanged.read(fact).changes);
  const increments = changes.flatMap(incrementsOf);
  const sums = summed(increments);
  for (const scope of new Set(increments.map((each) => each.scope))) {
    const found = await stored(scope, changes[0]?.set ?? 0);
    for (const row of new Set(increments.filter((i) => i.scope === scope).map((i) => i.row))) {
      const sum = sums.find((each) => each.scope === scope && each.row === row)?.tally;
      expect([scope, row, found.get(row) ?? noTallyRow]).toEqual([scope, row, sum ?? noTallyRow]);
    }
  }
}

/** A projector that dies before or after a write, as a function does when it is killed. */
const dying = (real: Table, dies: () => "before" | "after" | "not"): Table => ({
  ...real,
  write: async (writes) => {
    const when = dies();
    if (when === "before") throw new Error("killed before the write");
    const written = await real.write(writes);
    if (when === "after") throw new Error("killed before the write was known");
    return written;
  },
});

let nextSet = 1;

describe("counting", () => {
  it("equals a recount however batches are split, repeated, shuffled, killed or re-driven", async () => {
    const batchArbitrary = fc.record({
      stories: fc.array(storyArbitrary, { minLength: 1, maxLength: 6 }),
      cuts: fc.array(fc.nat(40), { maxLength: 4 }),
      repeats: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
      deaths: fc.array(fc.constantFrom("before", "after", "not", "not"), { maxLength: 12 }),
      order: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(batchArbitrary, async ({ stories, cuts, repeats, deaths, order }) => {
        const set = nextSet++;
        const facts = await announced(stories.flat(), set);
        const shuffled = facts
          .map((fact, n) => ({ fact, at: order[n] ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ fact }) => fact);
        const edges = [0, ...cuts.filter((cut) => cut < facts.length).toSorted((a, b) => a - b)];
        const batches = edges.map((from, n) => shuffled.slice(from, edges[n + 1]));
        const waiting = [...deaths];
        const mortal = dying(table, () => waiting.shift() as "before");
        const { project } = createProjection({ table: mortal, clock });
        for (const [n, batch] of batches.entries()) {
          for (let time = 0; time <= (repeats[n % 5] ?? 0); time += 1) {
            await project(batch).catch(() => undefined);
          }
        }
        // A day later everything that failed is re-driven, together with what was counted long ago.
        const { project: redrive } = createProjection({ table, clock });
        await redrive(facts);
        await redrive(shuffled);
        await expectRecount(facts);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it("equals a recount when two projectors work on the same facts at the same time", async () => {
    const set = nextSet++;
    const place = fc.sample(placeArbitrary, { numRuns: 40, seed: 7 });
    const changes = place.map((after) => ({ set, day: "2026-11-01", before: null, after }));
    const facts = await announced(changes, set);
    const projectors = [1, 2, 3].map(() => createProjection({ table, clock }));
    await Promise.all(projectors.map(({ project }, n) => project(facts.slice(n * 5))));
    await Promise.all(projectors.map(({ project }) => project(facts)));
    await expectRecount(facts);
  });

  it("takes as many facts into a step as one transaction holds, and never none", () => {
    fc.assert(
      fc.property(fc.array(storyArbitrary, { minLength: 1, maxLength: 40 }), (stories) => {
        const facts = stories.flat().map((change) => {
          const data = { personId: personIds.mint(), changes: [change] };
          const write = standingChanged.announce(system, clock.now(), data);
          return readFact(write("-").Put?.Item as never);
        });
        if (facts.length === 0) return;
        const step = nextStep(facts);
        expect(step.facts.length).toBeGreaterThan(0);
        expect(step.facts.length + step.increments.length).toBeLessThanOrEqual(100);
        expect(step.facts).toEqual(facts.slice(0, step.facts.length));
      }),
    );
  });

  it("moves a person from one unit to another without changing the day before", () => {
    const before: Place = {
      agencyId: agencies[0] as AgencyId,
      provinceCode: "92",
      unitPath: units[0] as UnitPath,
      grade: "pengawas",
      kind: "pns",
      status: "done",
    };
    const after: Place = { ...before, unitPath: units[2] as UnitPath };
    const moved = summed(incrementsOf({ set: 1, day: "2026-11-05", before, after }));
    expect(moved.map(({ row, tally }) => [row, tally.people, tally.done]).toSorted()).toEqual([
      ["UNIT##u0000000001", -1, -1],
      ["UNIT##u0000000003", 1, 1],
    ]);
  });
});
