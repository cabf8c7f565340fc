import type { LineQuestion } from "@netra/core/reporting/daily-line";
import type { Figures } from "./report.query.ts";

/** What the daily line is drawn from: as of today, or as of the day whose end was asked for. */
export function lineQuestion(report: Figures): Omit<LineQuestion, "beside"> {
  const { days, total, pace, today, on } = report;
  const { startsOn, targetOn: deadlineOn, target } = report.set;
  return { days, startsOn, deadlineOn, target, today: on ?? today, total, pace };
}
