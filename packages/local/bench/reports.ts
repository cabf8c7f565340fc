import { addDays } from "@netra/core/kernel/day";
import { type AgencyId, personIds, termIds } from "@netra/core/kernel/id";
import { standingItem } from "@netra/core/learning/standing.item";
import { setItem } from "@netra/core/publishing/set.item";
import type { Agency } from "@netra/core/roster/agency";
import { agencyItem, unitItem } from "@netra/core/roster/agency.item";
import { officeItem } from "@netra/core/roster/term.item";
import { listAgencies } from "../src/seed/agencies.ts";
import { type Owed, official, standingsOf, unitsOf } from "./agency.ts";
import { seedCrowd } from "./million.ts";
import type { Place } from "./place.ts";
import { type Line, milliseconds } from "./promises.ts";
import { interleaved } from "./timing.ts";

const rounds = 60;
const sizes = [1_000, 1_000_000] as const;
const agencyId = "agn_9208" as AgencyId;
const provinceCode = "33";

/** Counts what is read while something is done. */
function watchReads({ client }: Place) {
  let count = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (/^(Query|GetItem|BatchGetItem|Scan)Command$/.test(commandName ?? "")) count += 1;
        return next(args);
      },
    { step: "serialize", name: "benchReads", priority: "high" },
  );
  return {
    async during(work: () => Promise<string>): Promise<[string, number]> {
      count = 0;
      return [await work(), count];
    },
    stop: () => client.middlewareStack.remove("benchReads"),
  };
}

/** A Pj. who owes the sets too, so that the agency's report has a leader to look up. */
async function seatHead({ fill }: Place, owed: Owed, sets: readonly number[]) {
  const personId = personIds.mint();
  const [standing] = standingsOf(agencyId, 1, owed);
  const office = "head" as const;
  const term = { termId: termIds.mint(), agencyId, office, personId, kind: "pj" as const };
  const about = { officeName: "Pj. Bupati Rekaan", decree: "Keputusan Rekaan" };
  const days = { startsOn: "2020-01-01", endsOn: "2999-01-01" };
  await fill([
    officeItem.toItem({ agencyId, office, terms: [{ ...term, ...about, ...days }], version: 1 }),
    ...sets.map((set) => standingItem.toItem({ ...standing!, personId, set })),
  ]);
}

/** What is read of whom: one scope with a thousand people, and the same with a million. */
async function openCrowds(place: Place, owed: Owed) {
  const all = await listAgencies();
  const one = all.filter((agency) => agency.agencyId === agencyId);
  const units = unitsOf(agencyId);
  const here = all.filter((agency) => agency.provinceCode === provinceCode);
  await place.fill([...all.map(agencyItem.toItem), ...units.map(unitItem.toItem)]);
  const kinds: { name: string; path: string; agencies: readonly Agency[]; scopes: string[] }[] = [
    {
      name: "agency",
      path: `agencies/${agencyId}`,
      agencies: one,
      scopes: ["AGENCY#", "PROVINCE#", "NATION"],
    },
    {
      name: "province",
      path: `provinces/${provinceCode}`,
      agencies: here,
      scopes: ["PROVINCE#", "NATION"],
    },
    { name: "nation", path: "nation", agencies: all, scopes: ["NATION"] },
  ];
  const crowds = kinds.flatMap((kind, k) =>
    sizes.map((size, n) => ({ ...kind, size, set: owed.set + 1 + k * sizes.length + n })),
  );
  const audience = { grades: "all", kinds: "all", agencyIds: "all" } as const;
  const { startsOn, moduleIds } = owed;
  const dates = { startsOn, deadlineOn: addDays(startsOn, 40), openedAt: `${startsOn}T00:00:00Z` };
  const unitPaths = units.map(({ unitPath }) => unitPath);
  for (const { set, size, agencies, scopes } of crowds) {
    await place.fill([
      setItem.toItem({ set, title: `Program ${set}`, moduleIds, audience, ...dates }),
    ]);
    // Only an agency's own rows tell its units apart.
    const paths = agencies.length === 1 ? unitPaths : unitPaths.slice(0, 1);
    await seedCrowd(place, owed, { set, size, agencies, scopes, unitPaths: paths });
  }
  await seatHead(
    place,
    owed,
    crowds.map(({ set }) => set),
  );
  return crowds;
}

/** Any report, now and as of a day, of a thousand people and of a million. */
export async function measureReports(place: Place, owed: Owed): Promise<Line[]> {
  const crowds = await openCrowds(place, owed);
  const visitor = await place.visitor(await official(place, "Operator", { role: "operator" }));
  const on = addDays(owed.startsOn, 10);
  const calls = crowds.flatMap(({ name, path, set, size }) =>
    ["", `&on=${on}`].map((day) => ({
      name: `${name}'s report${day ? ", as of a day" : ""}`,
      size,
      ask: () => visitor("GET", `/api/reporting/${path}?set=${set}${day}`),
    })),
  );
  let firstReads: number | undefined;
  const watch = watchReads(place);
  const reads = new Map<string, number>();
  for (const { name, size, ask } of calls) {
    const [answer, readCount] = await watch.during(ask);
    // The very first finds nothing kept in memory: names, sets and agencies are read too.
    if (firstReads === undefined) firstReads = readCount;
    else reads.set(name, Math.max(reads.get(name) ?? 0, readCount));
    const { total } = JSON.parse(answer);
    if (total.people !== size || total.done === 0) {
      throw new Error(`${name} of ${size} says ${total.people}`);
    }
  }
  watch.stop();
  const medians = await interleaved(
    Object.fromEntries(calls.map(({ name, size, ask }) => [`${name} ${size}`, ask])),
    { rounds, warmUp: 10 },
  );
  const lines = [...reads].flatMap(([name, readCount]): Line[] => {
    const [small, large] = sizes.map((size) => medians[`${name} ${size}`] as number);
    return [
      {
        what: `${name}, a million people`,
        value: milliseconds(large as number),
        ratio: (large as number) / (small as number),
        to: "a thousand",
        most: 1.2,
      },
      { what: "  what it reads", value: "", ratio: readCount, to: "reads", most: 10 },
    ];
  });
  const first = { what: "reads of the very first report of a process", value: String(firstReads) };
  return [...lines, first];
}
