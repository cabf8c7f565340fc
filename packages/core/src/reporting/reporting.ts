import type { Table } from "@netra/table/table";
import type { Actor } from "../kernel/actor.ts";
import { isAuthority, maySeeFigures, maySeeProvince, mustHave, termsOf } from "../kernel/allow.ts";
import type { Clock } from "../kernel/clock.ts";
import { missing } from "../kernel/fault.ts";
import type { AgencyId, UnitPath } from "../kernel/id.ts";
import type { Agency } from "../roster/agency.ts";
import { findProvince } from "../roster/province.ts";
import { createAgencyReports } from "./agency-report.ts";
import { dayShares } from "./any-day.ts";
import { createCounters } from "./counters.ts";
import {
  figuresOf,
  mustHaveBegun,
  type OpenSet,
  type OwnTarget,
  type ReportAsked,
} from "./figures.ts";
import type { LeaderNeeds } from "./leaders.ts";
import { agencyLines, centralLine, gapOf, provinceLines, zoneLines } from "./lines.ts";
import type { AgencyReport, NationReport, ProvinceReport, ReportSetLine } from "./report.ts";
import { nationScope, provinceScope } from "./tally.ts";

/** What reporting borrows: names of things and, of people, only those who lead. */
export type ReportingNeeds = LeaderNeeds & {
  table: Table;
  clock: Clock;
  findAgency: (agencyId: AgencyId) => Promise<Agency | undefined>;
  /** Every agency there is, possibly as of a moment ago. */
  listAgencies: () => Promise<readonly Agency[]>;
  /** By path, and possibly those of a moment ago unless `isFresh`. */
  unitNames: (
    agencyId: AgencyId,
    parent: UnitPath | "",
    isFresh?: boolean,
  ) => Promise<ReadonlyMap<string, string>>;
  /** By the last id of a path: what a unit is called that stood elsewhere in the tree once. */
  unitNamesById: (agencyId: AgencyId) => Promise<ReadonlyMap<string, string>>;
  /** All sets, lowest number first; possibly as of a moment ago unless `isFresh`. */
  listSets: (isFresh?: boolean) => Promise<readonly OpenSet[]>;
  /** Whether somebody on the agency's roster is in the set's audience. */
  isOwedIn: (agencyId: AgencyId, set: number) => Promise<boolean>;
  /** The agency's own target at an instant, where it had one, and when units were last reminded, by path. */
  findActs: (
    agencyId: AgencyId,
    set: number,
    at: Date,
  ) => Promise<{ target?: OwnTarget; reminded: ReadonlyMap<string, string> }>;
};

export function createReporting(needs: ReportingNeeds) {
  const { clock } = needs;
  const counters = createCounters(needs.table);
  const { wholeReport, unitReport } = createAgencyReports(needs, counters);

  /** The set of this number, or the newest of those that are for somebody here. */
  async function setOf(number: number | undefined, isHere: (set: OpenSet) => boolean) {
    const pick = (sets: readonly OpenSet[]) =>
      number ? sets.find((each) => each.set === number) : sets.findLast(isHere);
    const set = pick(await needs.listSets()) ?? pick(await needs.listSets(true));
    if (!set) throw missing("reporting.set_unknown");
    return set;
  }

  /** The provinces whose government the actor leads or led, and whether at this instant. */
  async function governedBy(actor: Actor, now: Date) {
    const terms = termsOf(actor, now);
    const agencies = await Promise.all(terms.map(({ agencyId }) => needs.findAgency(agencyId)));
    return terms.flatMap(({ isRunning }, n) => {
      const agency = agencies[n];
      return agency?.kind === "provinsi" ? [{ code: agency.provinceCode, isRunning }] : [];
    });
  }

  /** The agency, and the widest subtree of it whose figures the actor may see (undefined: all). */
  async function seenBy(actor: Actor, agencyId: AgencyId, now: Date) {
    const [agency, governed] = await Promise.all([
      needs.findAgency(agencyId),
      governedBy(actor, now),
    ]);
    const asked = { agencyId, provinceCode: agency?.provinceCode };
    const within = maySeeFigures(actor, asked, governed, now);
    if (!agency) throw missing("roster.agency_unknown");
    return { agency, within };
  }

  /** How far the actor sees into an agency: the top of a subtree, or all of it (undefined). */
  const reachOf = async (actor: Actor, agencyId: AgencyId): Promise<UnitPath | undefined> =>
    (await seenBy(actor, agencyId, clock.now())).within;

  /** The figures of an agency, or of the subtree the reader's office reaches. */
  async function getAgencyReport(
    actor: Actor,
    agencyId: AgencyId,
    { set: number, on }: ReportAsked = {},
  ): Promise<AgencyReport> {
    const now = clock.now();
    const { agency, within } = await seenBy(actor, agencyId, now);
    const { zone } = agency;
    mustHaveBegun(on, now, zone);
    const set = await setOf(number, (each) => each.reaches(agencyId));
    const frame = { set, zone, now, on };
    return within ? unitReport(agency, within, frame) : wholeReport(agency, frame);
  }

  const nothingYet = (found: { rows: readonly unknown[] }, nation: readonly unknown[]) =>
    found.rows.length === 0 && nation.length === 0;

  /** The figures of a province and of each agency in it, for its governor and the authority. */
  async function getProvinceReport(
    actor: Actor,
    code: string,
    { set: number, on }: ReportAsked = {},
  ): Promise<ProvinceReport> {
    const now = clock.now();
    maySeeProvince(actor, code, await governedBy(actor, now));
    const province = findProvince(code);
    if (!province) throw missing("reporting.province_unknown");
    const { zone } = province;
    mustHaveBegun(on, now, zone);
    const all = await needs.listAgencies();
    const here = all.filter(({ provinceCode }) => provinceCode === code);
    const set = await setOf(number, (each) => here.some(({ agencyId }) => each.reaches(agencyId)));
    const [found, nation] = await Promise.all([
      counters.readScope(provinceScope(code), set.set, on),
      counters.readDays(nationScope, set.set),
    ]);
    const isExpected = nothingYet(found, nation);
    return {
      province,
      ...figuresOf(found, { set, zone, now, on, isExpected }),
      agencies: agencyLines(
        found.rows,
        here.filter(({ agencyId }) => set.reaches(agencyId)),
      ),
      beside: { nation: dayShares(nation, on) },
    };
  }

  /** The figures of the nation: provinces, zones and agencies side by side, for the authority. */
  async function getNationReport(
    actor: Actor,
    { set: number, on }: ReportAsked = {},
  ): Promise<NationReport> {
    mustHave(actor, "publisher", "reviewer", "operator");
    const now = clock.now();
    mustHaveBegun(on, now);
    const [set, all] = await Promise.all([setOf(number, () => true), needs.listAgencies()]);
    const found = await counters.readScope(nationScope, set.set, on);
    // Most people live by Jakarta's date, and there a day ends last.
    const isExpected = found.rows.length === 0;
    const figures = figuresOf(found, { set, zone: "Asia/Jakarta", now, on, isExpected });
    const asked = all.filter(({ agencyId }) => set.reaches(agencyId));
    const agencies = on ? undefined : agencyLines(found.rows, asked);
    const zones = zoneLines(found.rows);
    const gap = gapOf(zones, figures.total);
    return {
      ...figures,
      provinces: provinceLines(found.rows, agencies),
      zones,
      central: centralLine(found.rows),
      ...(agencies && { agencies }),
      ...(gap && { gap }),
    };
  }

  /** The sets there are figures for in what one may see, the oldest first. */
  async function listReportSets(actor: Actor): Promise<{ sets: ReportSetLine[] }> {
    const [sets, governed] = await Promise.all([needs.listSets(), governedBy(actor, clock.now())]);
    const agencyIds = actor.grants.flatMap((each) => ("agencyId" in each ? [each.agencyId] : []));
    const seesAll = isAuthority(actor) || governed.some(({ isRunning }) => isRunning);
    const own = sets.filter((set) => seesAll || agencyIds.some(set.reaches));
    return {
      sets: own.map(({ set, title, startsOn, deadlineOn }) => ({
        set,
        title,
        startsOn,
        deadlineOn,
      })),
    };
  }

  return { reachOf, getAgencyReport, getProvinceReport, getNationReport, listReportSets };
}

export type Reporting = ReturnType<typeof createReporting>;
