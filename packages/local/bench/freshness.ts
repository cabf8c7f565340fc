import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { system } from "@netra/core/kernel/actor";
import { dayIn } from "@netra/core/kernel/day";
import { attemptIds, type ModuleId } from "@netra/core/kernel/id";
import { attemptGraded } from "@netra/core/learning/learning.facts";
import { placeOf, type Standing } from "@netra/core/learning/standing";
import { standingItem } from "@netra/core/learning/standing.item";
import { replace } from "@netra/table/write";
import { createProject } from "@netra/worker/projecting";
import { createPump } from "../src/pump.ts";
import type { BenchAgency, Owed } from "./agency.ts";
import type { Place } from "./place.ts";
import { type Line, milliseconds } from "./promises.ts";
import { median } from "./timing.ts";

const perSecond = 200;
const seconds = 12;
const tickMs = 50;

function completion(before: Standing, owed: Owed) {
  const at = new Date();
  const day = dayIn(before.zone, at);
  const after: Standing = { ...before, status: "done", doneAt: at.toISOString() };
  const { status: _, ...where } = placeOf(before);
  return [
    replace(standingItem, before, after),
    attemptGraded.announce(system, at, {
      ...{ personId: before.personId, moduleId: owed.moduleIds[0] as ModuleId, release: 1 },
      ...{ attemptId: attemptIds.mint(), attemptNumber: 1, hasPassed: true, isFirst: true },
      scores: ["KE-01", "KE-04", "PD-07"].map((violationType) => {
        return { violationType, rightCount: 1, wrongCount: 0 };
      }),
      changes: [{ set: owed.set, day, before: placeOf(before), after: placeOf(after) }],
      places: [{ set: owed.set, day, ...where }],
    }),
  ];
}

/** Counts the items that counting writes: rows it adds to, and marks on facts. */
function watchCounting({ client }: Place) {
  const seen = { rows: 0, marks: 0 };
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === "TransactWriteItemsCommand") {
          const { TransactItems } = args.input as unknown as { TransactItems: Written[] };
          for (const { Update } of TransactItems) {
            if (Update?.Key.pk?.S?.startsWith("TALLY")) seen.rows += 1;
            else if (Update?.UpdateExpression.startsWith("SET #m")) seen.marks += 1;
          }
        }
        return next(args);
      },
    { step: "build", name: "benchCost", priority: "low" },
  );
  return { seen, stop: () => client.middlewareStack.remove("benchCost") };
}
type Written = { Update?: { Key: { pk?: { S?: string } }; UpdateExpression: string } };

/** Completions written evenly, and how long each takes to be seen by a head who keeps asking. */
export async function measureFreshness(place: Place, agency: BenchAgency, owed: Owed) {
  const { table, services, endpoint, tableName, home } = place;
  const pump = createPump({
    ...{ endpoint, tableName, dir: join(home, "freshness") },
    subscribers: { project: createProject(services.projection) },
  });
  await pump.settle();
  const doneNow = async () =>
    JSON.parse(await agency.head("GET", `/api/reporting/agencies/${agency.agencyId}?set=1`)).total
      .done;
  const base = await doneNow();
  const people = agency.standings.filter(({ status }) => status === "started");
  const some = people.slice(0, perSecond * seconds);
  const writtenAt: number[] = [];
  const seenAt: number[] = [];
  const watch = watchCounting(place);
  pump.start();

  async function writeEvenly() {
    const perTick = (perSecond * tickMs) / 1000;
    const from = performance.now();
    for (let n = 0; n < some.length; n += perTick) {
      const waits = from + (n / perTick) * tickMs - performance.now();
      if (waits > 0) await sleep(waits);
      await Promise.all(
        some.slice(n, n + perTick).map(async (standing) => {
          await table.write(completion(standing, owed));
          writtenAt.push(performance.now());
        }),
      );
    }
    return (some.length / (performance.now() - from)) * 1000;
  }

  async function lookOn() {
    const until = performance.now() + 120_000;
    while (seenAt.length < some.length) {
      if (performance.now() > until)
        throw new Error(`${seenAt.length} were seen after two minutes`);
      const done = await doneNow();
      const at = performance.now();
      while (seenAt.length < done - base) seenAt.push(at);
      await sleep(25);
    }
  }

  const [rate] = await Promise.all([writeEvenly(), lookOn()]);
  await pump.stop();
  watch.stop();
  // As many as a report shows were written first: the nth to be seen is never older than the nth written.
  const lags = seenAt.map((at, n) => at - (writtenAt[n] as number));
  const each = (n: number) => (n / some.length).toFixed(2);
  const lines: Line[] = [
    {
      what: `completion to report at ${Math.round(rate)} a second`,
      value: milliseconds(median(lags)),
      ratio: median(lags) / 1000,
      to: "seconds",
      most: 2,
    },
    {
      what: "items that counting writes for a completed learner",
      value: `${each(watch.seen.rows)} rows, ${each(watch.seen.marks)} marks`,
    },
  ];
  return lines;
}
