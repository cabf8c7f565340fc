import type { EmploymentKind, Grade } from "../kernel/grade.ts";
import type { UnitPath } from "../kernel/id.ts";
import type { Agency } from "../roster/agency.ts";
import { provinces } from "../roster/province.ts";
import { type ZoneName, zoneName } from "../roster/zone.ts";
import { fewestPeople } from "./missed.ts";
import type {
  AgencyLine,
  GradeLine,
  KindLine,
  PartLine,
  ProvinceLine,
  UnitLine,
  ZoneLine,
} from "./report.ts";
import type { TallyRow } from "./tally.item.ts";
import { type Counts, rows, type Tally, tallyOf } from "./tally.ts";

const missingOf = (tally: Tally) => tally.people - tally.done;

/** Most people missing first, then by name. */
const byMissing = (a: Tally & { name: string }, b: Tally & { name: string }) =>
  missingOf(b) - missingOf(a) || (a.name < b.name ? -1 : 1);

const tailsOf = (found: readonly TallyRow[], prefix: string) =>
  found.flatMap(({ row, counts }) =>
    row.startsWith(prefix) ? [{ tail: row.slice(prefix.length), tally: tallyOf(counts) }] : [],
  );

const isInhabited = ({ tally }: { tally: Tally }) => tally.people > 0;

const countsIn = (found: readonly TallyRow[]) => {
  const byRow = new Map(found.map(({ row, counts }) => [row, counts]));
  return (row: string): Counts => byRow.get(row) ?? {};
};

export const totalOf = (found: readonly TallyRow[], row = rows.now) =>
  tallyOf(countsIn(found)(row));

/** A share, and only of so many people that it says nothing of one of them. */
export const fastShareOf = ({ done = 0, fast = 0 }: Counts) =>
  done < fewestPeople ? {} : { fastShare: fast / done };

export const gradeLines = (found: readonly TallyRow[]): GradeLine[] =>
  tailsOf(found, "GRADE#")
    .filter(isInhabited)
    .map(({ tail, tally }) => ({ grade: tail as Grade, ...tally }));

export const kindLines = (found: readonly TallyRow[]): KindLine[] =>
  tailsOf(found, "KIND#")
    .filter(isInhabited)
    .map(({ tail, tally }) => ({ kind: tail as EmploymentKind, ...tally }));

/** Units that have people; `parent` is "" for those directly below the agency. */
export const unitLines = (
  found: readonly TallyRow[],
  parent: UnitPath | "",
  names: ReadonlyMap<string, string>,
  remindedAt: ReadonlyMap<string, string> = new Map(),
): UnitLine[] =>
  tailsOf(found, `UNIT#${parent}#`)
    .filter(isInhabited)
    .map(({ tail, tally }) => {
      const unitPath = (parent ? `${parent}/${tail}` : tail) as UnitPath;
      const reminded = remindedAt.get(unitPath);
      const name = names.get(unitPath) ?? unitPath;
      return { unitPath, name, ...tally, ...(reminded && { remindedAt: reminded }) };
    })
    .toSorted(byMissing);

const partLine = (counts: Counts): PartLine => {
  const tally = tallyOf(counts);
  return { ...tally, hasStarted: tally.done + tally.started > 0, ...fastShareOf(counts) };
};

/** A line for every one of these agencies, those without people too. */
export function agencyLines(found: readonly TallyRow[], agencies: readonly Agency[]): AgencyLine[] {
  const countsOf = countsIn(found);
  return agencies
    .map(({ agencyId, name, kind, provinceCode }) => ({
      ...{ agencyId, name, kind, provinceCode },
      ...partLine(countsOf(rows.agency(agencyId))),
    }))
    .toSorted(byMissing);
}

/** All 38 provinces, and in each how many of its agencies have begun. */
export function provinceLines(
  found: readonly TallyRow[],
  agencies: readonly AgencyLine[] | undefined,
): ProvinceLine[] {
  const countsOf = countsIn(found);
  return provinces
    .map(({ code, name, zone }) => {
      const here = agencies?.filter((agency) => agency.provinceCode === code);
      return {
        ...{ code, name, zoneName: zoneName(zone) },
        ...partLine(countsOf(rows.province(code))),
        ...(here && {
          agencyCount: here.length,
          startedCount: here.filter(({ hasStarted }) => hasStarted).length,
        }),
      };
    })
    .toSorted(byMissing);
}

const zoneNames: readonly ZoneName[] = ["WIB", "WITA", "WIT"];

export function zoneLines(found: readonly TallyRow[]): ZoneLine[] {
  const countsOf = countsIn(found);
  return zoneNames.map((zone) => ({ zoneName: zone, ...partLine(countsOf(rows.timeZone(zone))) }));
}

export const centralLine = (found: readonly TallyRow[]): PartLine =>
  partLine(countsIn(found)(rows.province("00")));

/** Eastern Indonesia beside the nation; nothing while nobody there owes anything. */
export function gapOf(zones: readonly ZoneLine[], total: Tally) {
  const east = zones.find((zone) => zone.zoneName === "WIT");
  if (!east || east.people === 0) return undefined;
  const [eastern, nation] = [east.done / east.people, total.done / total.people];
  return { eastern, nation, difference: eastern - nation };
}
