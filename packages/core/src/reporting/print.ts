import * as v from "valibot";
import { shownCode } from "../kernel/code.ts";
import { daySchema } from "../kernel/day.ts";
import type { AgencyId, PrintId } from "../kernel/id.ts";
import type { AgencyReport, UnitLine } from "./report.ts";

/** Which figures are to be printed: of a set, the newest when none is named; of now, or of the end of a day. */
export const sentPrintSchema = v.strictObject({
  set: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999))),
  on: v.optional(daySchema),
});
export type SentPrint = v.InferOutput<typeof sentPrintSchema>;

/** As many units as stand on two pages in a size that can be read. */
export const mostUnits = 60;

/** A report as it goes to paper: what does not fit is added up. */
export type PrintedReport = Omit<AgencyReport, "units"> & {
  countedAt: string;
  /** What the subtree is called, when the figures are of one. */
  unitName?: string;
  units: UnitLine[];
  more?: { unitCount: number; people: number; done: number };
};

/** A report of the moment it was made: whatever happens later, its paper says the same. */
export type Print = {
  printId: PrintId;
  agencyId: AgencyId;
  code: string;
  /** What was asked for. */
  asked: SentPrint;
  report: PrintedReport;
  /** Over the report in canonical JSON (kernel/canonical.ts), in hexadecimal. */
  sha256: string;
  madeAt: string;
};

/** What whoever made a print gets to know of it. */
export type PrintView = Pick<Print, "printId" | "agencyId" | "code" | "sha256" | "madeAt">;

export const printViewOf = (print: Print): PrintView => {
  const { printId, agencyId, code, sha256, madeAt } = print;
  return { printId, agencyId, code: shownCode(code), sha256, madeAt };
};

const sum = (units: readonly UnitLine[], count: (unit: UnitLine) => number) =>
  units.reduce((all, unit) => all + count(unit), 0);

/** Cuts a report to what paper holds. */
export function printedOf(
  report: AgencyReport & { countedAt: string },
  unitName: string | undefined,
): PrintedReport {
  const units = report.units.slice(0, mostUnits);
  const rest = report.units.slice(mostUnits);
  return {
    ...report,
    ...(unitName && { unitName }),
    units,
    ...(rest.length > 0 && {
      more: {
        unitCount: rest.length,
        people: sum(rest, ({ people }) => people),
        done: sum(rest, ({ done }) => done),
      },
    }),
  };
}
