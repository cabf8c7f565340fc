import type { Table } from "@netra/table/table";
import { system } from "./kernel/actor.ts";
import type { AgencyId, PersonId } from "./kernel/id.ts";
import { standingItem } from "./learning/standing.item.ts";
import type { Publishing } from "./publishing/publishing.ts";
import { audienceIncludes } from "./publishing/set.ts";
import type { ReportingNeeds } from "./reporting/reporting.ts";
import type { Agency } from "./roster/agency.ts";
import type { Roster } from "./roster/roster.ts";

export type OverviewNeeds = {
  table: Table;
  roster: Pick<Roster, "findHolders" | "listAgencies" | "listUnits" | "pageOfMembers">;
  publishing: Pick<Publishing, "findSet">;
};

/** A new agency is seen in the lists of its province and the nation within this time. */
const agenciesKeptMs = 30_000;
/** As many of an agency's people as are asked whether a set is for any of them. */
const asked = 100;

/** An answer that may be as old as `keptMs`. */
function kept<T>(keptMs: number, read: () => Promise<T>): () => Promise<T> {
  let known: { answer: T; until: number } | undefined;
  return async () => {
    if (known && performance.now() < known.until) return known.answer;
    const answer = await read();
    known = { answer, until: performance.now() + keptMs };
    return answer;
  };
}

/** What reporting reads of the roster, publishing and learning: names, and how those who lead stand. */
export function createOverview({ table, roster, publishing }: OverviewNeeds) {
  const listAgencies = kept(
    agenciesKeptMs,
    async (): Promise<readonly Agency[]> => (await roster.listAgencies(system)).agencies,
  );

  /** Looks at the first people of the agency: enough to tell "not yet counted" from "nobody is asked". */
  async function isOwedIn(agencyId: AgencyId, number: number): Promise<boolean> {
    const [set, page] = await Promise.all([
      publishing.findSet(number),
      roster.pageOfMembers(agencyId, undefined, asked),
    ]);
    return page.items.some((member) => set && audienceIncludes(set.audience, member));
  }

  /** What the agency's units are called, by their own id. */
  async function unitNamesById(agencyId: AgencyId): Promise<ReadonlyMap<string, string>> {
    const { units } = await roster.listUnits(system, agencyId);
    return new Map(units.map(({ unitPath, name }) => [unitPath.split("/").at(-1) ?? "", name]));
  }

  return {
    listAgencies,
    unitNamesById,
    isOwedIn,
    holdersOf: roster.findHolders,
    findStandings: (personIds: readonly PersonId[], set: number) =>
      table.findMany(
        standingItem,
        personIds.map((personId) => ({ personId, set })),
      ),
  } satisfies Partial<ReportingNeeds>;
}
