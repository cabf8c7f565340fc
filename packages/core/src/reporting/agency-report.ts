import { addDays, dayIn } from "../kernel/day.ts";
import type { AgencyId, UnitPath } from "../kernel/id.ts";
import type { Agency } from "../roster/agency.ts";
import { findProvince } from "../roster/province.ts";
import { endOfDay } from "../roster/zone.ts";
import { dayShares } from "./any-day.ts";
import type { createCounters } from "./counters.ts";
import { figuresOf, type OpenSet } from "./figures.ts";
import { jptOf, leaderLinesOf } from "./leaders.ts";
import { unitLines } from "./lines.ts";
import type { AgencyReport } from "./report.ts";
import type { ReportingNeeds } from "./reporting.ts";
import { agencyScope, nationScope, provinceScope, rows } from "./tally.ts";

type AgencyFrame = {
  set: OpenSet;
  zone: Agency["zone"];
  now: Date;
  on: string | undefined;
};

/** A day that is past says nothing of what was done after it. */
const noReminders: ReadonlyMap<string, string> = new Map();

/** The months in which anything of the set can have been counted, up to the day that is asked for. */
function monthsOf({ set, now, on }: AgencyFrame): string[] {
  const opened = dayIn("Asia/Jakarta", new Date(set.openedAt));
  const first = [opened, set.startsOn].toSorted()[0] as string;
  const last = on ?? dayIn("Asia/Jayapura", now);
  const months: string[] = [];
  let month = first.slice(0, 7);
  while (month <= last.slice(0, 7)) {
    months.push(month);
    month = addDays(`${month}-01`, 31).slice(0, 7);
  }
  return months;
}

/** An agency's report, of the whole or of a unit; whether it may be seen was asked before. */
export function createAgencyReports(
  needs: ReportingNeeds,
  counters: ReturnType<typeof createCounters>,
) {
  /** The agency's own target, as it stood at the end of the day when one is asked for, and its reminders. */
  async function actsOf(agencyId: AgencyId, { set, zone, now, on }: AgencyFrame) {
    const at = on ? endOfDay(zone, on) : now;
    const { target, reminded } = await needs.findActs(agencyId, set.set, at);
    return { own: target && { own: target }, reminded: on ? noReminders : reminded };
  }

  async function wholeReport(agency: Agency, frame: AgencyFrame): Promise<AgencyReport> {
    const { agencyId, provinceCode } = agency;
    const { set, on } = frame;
    const hasProvince = findProvince(provinceCode) !== undefined;
    const scope = provinceScope(provinceCode);
    const scopes = [nationScope, ...(hasProvince ? [scope] : [])];
    const [{ own, reminded }, found, names, lines, leaderLines] = await Promise.all([
      actsOf(agencyId, frame),
      counters.readScope(agencyScope(agencyId), set.set, on),
      needs.unitNames(agencyId, ""),
      counters.readLines(scopes, set.set, monthsOf(frame)),
      on ? undefined : leaderLinesOf(needs, { agencyId, set: set.set }),
    ]);
    const [nation = [], province] = lines;
    const isEmpty = found.rows.length === 0;
    const isExpected = isEmpty && (await needs.isOwedIn(agencyId, set.set));
    const figures = figuresOf(found, { ...frame, ...own, isExpected });
    const named = await namesOf(agencyId, "", names, unitLines(found.rows, "", names));
    return {
      agency,
      ...figures,
      units: unitLines(found.rows, "", named, reminded),
      ...(leaderLines && { leaders: { lines: leaderLines, jpt: jptOf(found.rows) } }),
      beside: {
        ...(province && { province: dayShares(province, on) }),
        nation: dayShares(nation, on),
      },
    };
  }

  async function unitReport(
    agency: Agency,
    within: UnitPath,
    frame: AgencyFrame,
  ): Promise<AgencyReport> {
    const { agencyId } = agency;
    const { set, on } = frame;
    const [{ own, reminded }, found, names] = await Promise.all([
      actsOf(agencyId, frame),
      counters.readUnit(agencyScope(agencyId), set.set, within, on),
      needs.unitNames(agencyId, within),
    ]);
    const isExpected =
      found.rows.length === 0 &&
      (await counters.isEmpty(agencyScope(agencyId), set.set)) &&
      (await needs.isOwedIn(agencyId, set.set));
    const figures = figuresOf(found, { ...frame, ...own, row: rows.unit(within), isExpected });
    const named = await namesOf(agencyId, within, names, unitLines(found.rows, within, names));
    const units = unitLines(found.rows, within, named, reminded);
    return { agency, within, ...figures, units };
  }

  /** A unit that came a moment ago is asked for by name once more; one that moved, wherever it is now. */
  async function namesOf(
    agencyId: AgencyId,
    parent: UnitPath | "",
    known: ReadonlyMap<string, string>,
    units: readonly { unitPath: UnitPath }[],
  ) {
    const isNamed = (names: ReadonlyMap<string, string>) =>
      units.every((unit) => names.has(unit.unitPath));
    if (isNamed(known)) return known;
    const fresh = await needs.unitNames(agencyId, parent, true);
    if (isNamed(fresh)) return fresh;
    const byId = await needs.unitNamesById(agencyId);
    const named = units.flatMap(({ unitPath }): [string, string][] => {
      const name = fresh.get(unitPath) ?? byId.get(unitPath.slice(unitPath.lastIndexOf("/") + 1));
      return name ? [[unitPath, name]] : [];
    });
    return new Map(named);
  }

  return { wholeReport, unitReport };
}
