import type { Table } from "@netra/table/table";
import { everyItem, freshTable } from "@netra/table/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { clockAt } from "../kernel/clock.ts";
import type { Fact } from "../kernel/fact.ts";
import { createProjection } from "./projection.ts";
import { storyArbitrary, type Told, tell } from "./testing-histories.ts";
import { counted, recounted } from "./testing-recount.ts";

/** `npm run truth` asks for ten thousand. */
const scheduleCount = Number(process.env.NETRA_SCHEDULES ?? 500);
const together = 10;

const clock = clockAt("2026-11-04T01:00:00Z");

/** How the stream treats the facts of one history. */
const treatment = fc.record({
  order: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
  cuts: fc.array(fc.nat(12), { maxLength: 3 }),
  repeats: fc.array(fc.constantFrom(0, 0, 1, 2), { minLength: 4, maxLength: 4 }),
  /** What happens at each write, as long as the list lasts. */
  deaths: fc.array(fc.constantFrom("before", "after", "not", "not"), { maxLength: 6 }),
  /** Whether two projectors work on it at the same time. */
  isDouble: fc.boolean(),
});
const schedule = fc.record({
  stories: fc.array(storyArbitrary, { minLength: 1, maxLength: 2 }),
  treatment,
});

/** A projector that is killed before or after a write. */
const mortal = (real: Table, deaths: string[]): Table => ({
  ...real,
  write: async (writes) => {
    const death = deaths.shift();
    if (death === "before") throw new Error("killed before the write");
    const written = await real.write(writes);
    if (death === "after") throw new Error("killed before the write was known");
    return written;
  },
});

type Project = (facts: readonly Fact[]) => Promise<unknown>;

/** As the stream does: a batch that fails is halved, and what still fails alone is kept for later. */
async function deliver(project: Project, batch: readonly Fact[], failed: Fact[]): Promise<void> {
  const isTaken = await project(batch).then(
    () => true,
    () => false,
  );
  if (isTaken) return;
  if (batch.length <= 1) {
    failed.push(...batch);
    return;
  }
  const half = Math.ceil(batch.length / 2);
  await deliver(project, batch.slice(0, half), failed);
  await deliver(project, batch.slice(half), failed);
}

type Treatment = typeof treatment extends fc.Arbitrary<infer T> ? T : never;

async function live(table: Table, facts: readonly Fact[], how: Treatment): Promise<void> {
  const shuffled = facts
    .map((fact, n) => ({ fact, at: how.order[n % how.order.length] as number }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ fact }) => fact);
  const edges = [0, ...how.cuts.filter((cut) => cut < facts.length).toSorted((a, b) => a - b)];
  const batches = edges.map((from, n) => shuffled.slice(from, edges[n + 1]));
  const { project } = createProjection({ table: mortal(table, [...how.deaths]), clock });
  const failed: Fact[] = [];
  for (const [n, batch] of batches.entries()) {
    for (let time = 0; time <= (how.repeats[n] ?? 0); time += 1) {
      await deliver(project, batch, failed);
    }
  }
  const { project: redrive } = createProjection({ table, clock });
  // A day later: what failed, and beside it much that was counted long ago.
  const again = [...failed, ...shuffled.slice(0, 2)];
  await Promise.all(
    how.isDouble ? [redrive(again), redrive(again.toReversed())] : [redrive(again)],
  );
}

async function store(table: Table, facts: readonly Fact[]): Promise<void> {
  for (let start = 0; start < facts.length; start += 100) {
    const some = facts.slice(start, start + 100);
    await table.write(some.map((Item) => (TableName) => ({ Put: { TableName, Item } })));
  }
}

type Client = Awaited<ReturnType<typeof freshTable>>["client"];

async function mustTellTheTruth(client: Client, tableName: string, told: Told[][]) {
  const items = await everyItem(client, tableName);
  const sets = told.flatMap((_, n) => [setOf(n), setOf(n) + 1]);
  for (const [when, said] of counted(items, sets)) {
    const plain = recounted(told.flat(), when === "live" ? "9999-12-31" : when);
    expect([when, ...[...said].toSorted()]).toEqual([when, ...[...plain].toSorted()]);
  }
}

const setOf = (n: number) => 1 + n * 2;

it(
  `every counter of every scope, row and day equals a recount of the facts (${scheduleCount} schedules)`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(schedule, { minLength: together, maxLength: together }),
        async (schedules) => {
          const { client, table } = await freshTable();
          const told = schedules.map(({ stories }, n) =>
            stories.map((story) => tell(story, setOf(n), clock.now())),
          );
          const facts = told.map((some) => some.flatMap((each) => each.facts));
          await store(table, facts.flat());
          await Promise.all(
            schedules.map((each, n) => live(table, facts[n] ?? [], each.treatment)),
          );
          await mustTellTheTruth(client, table.tableName, told);
        },
      ),
      // To shrink ten histories on a real engine takes longer than to read one: the seed it names repeats it.
      { numRuns: Math.ceil(scheduleCount / together), endOnFailure: true },
    );
  },
  Math.max(600_000, scheduleCount * 1_000),
);
