import type { Table } from "@netra/table/table";
import type { Actor } from "../kernel/actor.ts";
import { maySeeFigures } from "../kernel/allow.ts";
import type { Clock } from "../kernel/clock.ts";
import { addDays, dayIn, startOfDay } from "../kernel/day.ts";
import { missing } from "../kernel/fault.ts";
import type { AgencyId, UnitPath } from "../kernel/id.ts";
import type { Agency } from "../roster/agency.ts";
import {
  type AgencyReport,
  countedAtOf,
  dayLines,
  gradeLines,
  kindLines,
  mergedRows,
  totalOf,
  unitLines,
} from "./report.ts";
import { slotsOf, type TallyRow, tallyPartition, tallyRowOf, wholeOfScope } from "./tally.item.ts";
import { agencyScope, rows } from "./tally.ts";

type ReportSetLine = { set: number; title: string; startsOn: string; deadlineOn: string };
type OpenSet = ReportSetLine & { reaches: (agencyId: AgencyId) => boolean };

/** What reporting borrows: names of things, never people. */
export type ReportingNeeds = {
  table: Table;
  clock: Clock;
  findAgency: (agencyId: AgencyId) => Promise<Agency | undefined>;
  /** By path, and possibly those of a moment ago unless `isFresh`. */
  unitNames: (
    agencyId: AgencyId,
    parent: UnitPath | "",
    isFresh?: boolean,
  ) => Promise<ReadonlyMap<string, string>>;
  listSets: () => Promise<OpenSet[]>;
};

export function createReporting(needs: ReportingNeeds) {
  const { table, clock } = needs;

  async function readRows(
    scope: string,
    set: number,
    sk: { from: string; to: string },
  ): Promise<TallyRow[]> {
    const slots = Array.from({ length: slotsOf(scope) }, (_, slot) => slot);
    const parts = await Promise.all(
      slots.map(async (slot) => {
        const found: TallyRow[] = [];
        let cursor: string | undefined;
        do {
          const pk = tallyPartition(scope, set, slot);
          const page = await table.listItems({ pk, sk, cursor });
          found.push(...page.items.map(tallyRowOf));
          cursor = page.cursor;
        } while (cursor);
        return found;
      }),
    );
    return mergedRows(parts);
  }

  async function subtreeRows(agencyId: AgencyId, set: number, top: UnitPath): Promise<TallyRow[]> {
    const scope = agencyScope(agencyId);
    const own = rows.unit(top);
    const below = `UNIT#${top}#`;
    const [unit, children] = await Promise.all([
      readRows(scope, set, { from: own, to: own }),
      readRows(scope, set, { from: below, to: `${below}\uffff` }),
    ]);
    return [...unit, ...children];
  }

  /** The set of this number, or the newest that is for anybody of the agency. */
  async function setOf(agencyId: AgencyId, number: number | undefined): Promise<OpenSet> {
    const sets = await needs.listSets();
    const set = number
      ? sets.find((each) => each.set === number)
      : sets.findLast((each) => each.reaches(agencyId));
    if (!set) throw missing("reporting.set_unknown");
    return set;
  }

  /** The figures of an agency, or of the subtree the reader's office reaches, in one range read. */
  async function getAgencyReport(
    actor: Actor,
    agencyId: AgencyId,
    number?: number,
  ): Promise<AgencyReport> {
    const now = clock.now();
    const within = maySeeFigures(actor, agencyId, now);
    const { set, title, startsOn, deadlineOn } = await setOf(agencyId, number);
    const [agency, found, known] = await Promise.all([
      needs.findAgency(agencyId),
      within
        ? subtreeRows(agencyId, set, within)
        : readRows(agencyScope(agencyId), set, wholeOfScope),
      needs.unitNames(agencyId, within ?? ""),
    ]);
    if (!agency) throw missing("roster.agency_unknown");
    const { name, kind, zone } = agency;
    // A unit that came a moment ago is asked for by name once more.
    const isNew = unitLines(found, within ?? "", known).some((unit) => !known.has(unit.unitPath));
    const names = isNew ? await needs.unitNames(agencyId, within ?? "", true) : known;
    const countedAt = countedAtOf(found);
    const deadlineAt = new Date(startOfDay(zone, addDays(deadlineOn, 1)).getTime() - 1000);
    return {
      agency: { agencyId, name, kind, zone },
      set: { set, title, startsOn, deadlineOn, deadlineAt: deadlineAt.toISOString() },
      ...(within && { within }),
      ...(countedAt && { countedAt }),
      today: dayIn(zone, now),
      total: totalOf(found, within ? rows.unit(within) : rows.now),
      units: unitLines(found, within ?? "", names),
      grades: gradeLines(found),
      kinds: kindLines(found),
      days: dayLines(found),
    };
  }

  /** The sets there are figures for in the agencies one looks after, the oldest first. */
  async function listReportSets(actor: Actor): Promise<{ sets: ReportSetLine[] }> {
    const sets = await needs.listSets();
    const agencyIds = actor.grants.flatMap((each) => ("agencyId" in each ? [each.agencyId] : []));
    const own = sets.filter((set) => agencyIds.some(set.reaches));
    return {
      sets: own.map(({ set, title, startsOn, deadlineOn }) => ({
        set,
        title,
        startsOn,
        deadlineOn,
      })),
    };
  }

  return { getAgencyReport, listReportSets, readRows };
}

export type Reporting = ReturnType<typeof createReporting>;
