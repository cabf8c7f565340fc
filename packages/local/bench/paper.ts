import { printIds } from "@netra/core/kernel/id";
import type { BenchAgency } from "./agency.ts";
import { type Line, milliseconds } from "./promises.ts";
import { interleaved } from "./timing.ts";

const rounds = 40;

/** What a report costs on paper and in Excel, beside the report itself. */
export async function measurePaper(agency: BenchAgency): Promise<Line[]> {
  const { agencyId, head } = agency;
  const base = `/api/reporting/agencies/${agencyId}`;
  const make = async () => {
    const printId = printIds.mint();
    await head("PUT", `${base}/prints/${printId}`, {});
    return `${base}/prints/${printId}/pdf`;
  };
  const pdf = await make();
  if (!(await head("GET", pdf)).startsWith("%PDF-")) throw new Error("the print is no PDF");
  if (!(await head("GET", `${base}/workbook`)).startsWith("PK")) throw new Error("no workbook");
  const medians = await interleaved(
    {
      report: () => head("GET", base),
      make,
      pdf: () => head("GET", pdf),
      workbook: () => head("GET", `${base}/workbook`),
    },
    { rounds, warmUp: 5 },
  );
  const beside = (what: string, time: number, most?: number): Line => ({
    what,
    value: milliseconds(time),
    ratio: time / medians.report,
    to: "report",
    ...(most && { most }),
  });
  return [
    { what: "the report that is printed", value: milliseconds(medians.report) },
    beside("report frozen for a print", medians.make),
    beside("report as PDF", medians.pdf, 15),
    beside("report as a workbook", medians.workbook, 15),
  ];
}
