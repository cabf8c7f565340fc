import { join } from "node:path";
import { system } from "@netra/core/kernel/actor";
import { inParallel } from "@netra/core/kernel/parallel";
import { standingChanged } from "@netra/core/learning/learning.facts";
import { placeOf, type Standing } from "@netra/core/learning/standing";
import { standingItem } from "@netra/core/learning/standing.item";
import { createOnce } from "@netra/table/write";
import { createProject } from "@netra/worker/projecting";
import { createPump } from "../src/pump.ts";
import { type BenchAgency, type Owed, standingsOf } from "./agency.ts";
import type { Place } from "./place.ts";
import { type Line, perSecond } from "./promises.ts";
import { median, millisecondsOf } from "./timing.ts";

const blockCount = 12;
const blockSize = 500;
/** As many at once as the job that gives everybody a set. */
const width = 16;

const joining = ({ set, startsOn }: Owed, standing: Standing) => [
  createOnce(standingItem, standing),
  standingChanged.announce(system, new Date(), {
    personId: standing.personId,
    changes: [{ set, day: startsOn, before: null, after: placeOf(standing) }],
  }),
];

async function countedPeople(agency: BenchAgency): Promise<number> {
  const report = await agency.head("GET", `/api/reporting/agencies/${agency.agencyId}?set=1`);
  return JSON.parse(report).total.people;
}

/** Facts written and counted by turns, the way they are on this machine: read from the stream, in batches. */
export async function measureCounting(place: Place, agency: BenchAgency, owed: Owed) {
  const { table, services, endpoint, tableName, home } = place;
  const pump = createPump({
    ...{ endpoint, tableName, dir: join(home, "stream") },
    subscribers: { project: createProject(services.projection) },
  });
  // What the places were filled with is in the stream too, and is no fact.
  await pump.settle();
  const people = standingsOf(agency.agencyId, blockCount * blockSize, owed);
  const before = await countedPeople(agency);
  const written: number[] = [];
  const counted: number[] = [];
  for (let start = 0; start < people.length; start += blockSize) {
    const block = people.slice(start, start + blockSize);
    const write = () => inParallel(block, width, (one) => table.write(joining(owed, one)));
    written.push(await millisecondsOf(write));
    counted.push(await millisecondsOf(pump.settle));
  }
  const gained = (await countedPeople(agency)) - before;
  if (gained !== people.length) throw new Error(`${gained} of ${people.length} were counted`);
  const rate = (times: number[]) => (blockSize / median(times)) * 1000;
  const lines: Line[] = [
    { what: `two-item transactions, ${width} in flight`, value: perSecond(rate(written)) },
    {
      what: "facts read from the stream and counted",
      value: perSecond(rate(counted)),
      ratio: rate(counted) / rate(written),
      to: "those written",
      least: 1,
    },
  ];
  return lines;
}
