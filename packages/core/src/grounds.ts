import type { Table } from "@netra/table/table";
import type { ActSet, ActsNeeds } from "./acts/needs.ts";
import { createDirectory } from "./directory.ts";
import { system } from "./kernel/actor.ts";
import { Fault } from "./kernel/fault.ts";
import type { AgencyId, UnitPath } from "./kernel/id.ts";
import { rowsAt } from "./reporting/any-day.ts";
import { createCounters } from "./reporting/counters.ts";
import type { OpenSet } from "./reporting/figures.ts";
import { defaultTarget } from "./reporting/pace.ts";
import type { Reporting } from "./reporting/reporting.ts";
import { addCounts, agencyScope, rows, tallyOf } from "./reporting/tally.ts";
import type { Roster } from "./roster/roster.ts";

export type GroundsNeeds = {
  table: Table;
  roster: Pick<
    Roster,
    "findAgency" | "findTerm" | "findUnit" | "findPerson" | "listEndings" | "listUnits"
  >;
  listSets: () => Promise<readonly OpenSet[]>;
  reporting: Pick<Reporting, "getAgencyReport">;
};

/** What acts stand on: the offices and units of the roster, sets, figures of any day, and whom to write to. */
export function createGrounds({ table, roster, listSets, reporting }: GroundsNeeds) {
  const counters = createCounters(table);

  const setsOf = async (agencyId: AgencyId): Promise<ActSet[]> =>
    (await listSets())
      .filter((set) => set.reaches(agencyId))
      .map(({ set, title, startsOn, deadlineOn, target = defaultTarget }) => ({
        ...{ set, title, startsOn, deadlineOn, target },
      }));

  /** Where a unit is and, if it has moved below another, was when an act named it. */
  async function placesOf(agencyId: AgencyId, unitPath: UnitPath): Promise<UnitPath[]> {
    if (await roster.findUnit(agencyId, unitPath)) return [unitPath];
    const unitId = unitPath.slice(unitPath.lastIndexOf("/") + 1);
    const { units } = await roster.listUnits(system, agencyId);
    const now = units.filter((unit) => unit.unitPath.split("/").at(-1) === unitId);
    return [unitPath, ...now.map((unit) => unit.unitPath)];
  }

  /** On any day people are counted in one of a unit's places, so that its places add up to the unit. */
  async function readUnitDays(agencyId: AgencyId, set: number, unitPath: UnitPath) {
    const places = await placesOf(agencyId, unitPath);
    const scope = agencyScope(agencyId);
    const months = await Promise.all(
      places.map((place) => counters.readUnitMonths(scope, set, place)),
    );
    return (day: string) =>
      tallyOf(
        rowsAt(months.flat(), day)
          .map(({ counts }) => counts)
          .reduce(addCounts, {}),
      );
  }

  async function readDays(agencyId: AgencyId, set: number, unitPath: UnitPath | undefined) {
    if (unitPath) return readUnitDays(agencyId, set, unitPath);
    const months = await counters.readDays(agencyScope(agencyId), set);
    return (day: string) =>
      tallyOf(rowsAt(months, day).find(({ row }) => row === rows.now)?.counts ?? {});
  }

  async function reportOn(agencyId: AgencyId, set: number, on: string) {
    try {
      return await reporting.getAgencyReport(system, agencyId, { set, on });
    } catch (error) {
      if (error instanceof Fault && error.code === "reporting.day_before_first") return undefined;
      throw error;
    }
  }

  const { findAgency, findTerm, findUnit, listEndings } = roster;
  return {
    ...{ findAgency, findTerm, findUnit, listEndings, setsOf, readDays, reportOn },
    nameOf: async (personId) => (await roster.findPerson(personId))?.displayName ?? "",
    contactsOf: createDirectory(table).hrOf,
  } satisfies Partial<ActsNeeds>;
}
