import { type Pace, unitsClosing } from "@netra/core/reporting/pace";
import type { AgencyReport } from "@netra/core/reporting/report";
import { writtenDay } from "./dates.ts";
import { writtenNumber, writtenShare } from "./numbers.ts";
import { say } from "./words.ts";

const central = ["kementerian", "lembaga"];

/** A region has perangkat daerah, a central body unit kerja. */
export const sortOf = (agencyKind: string) => (central.includes(agencyKind) ? "central" : "region");

// More than five units are no longer a hint where to begin.
const fewUnits = 5;

/** Whether and when the target is met, in the sentences of the screen. */
export function tellPace({
  pace,
  set,
  units,
  agency,
}: Pick<AgencyReport, "pace" | "set" | "units" | "agency">) {
  const main = say(`head.pace.${pace.verdict}`, {
    target: writtenShare(set.target),
    day: pace.reachOn ? writtenDay(pace.reachOn) : "",
    deadline: writtenDay(set.targetOn),
    count: writtenNumber(pace.lateDays ?? pace.missingCount),
  });
  if (pace.missingCount === 0) return { main, more: "" };
  const missing = say("head.pace.missing", { count: writtenNumber(pace.missingCount) });
  const closing = unitsClosing(units, pace.missingCount);
  const unitCount = say(`head.unit.${sortOf(agency.kind)}`, { count: String(closing) });
  const hint = closing && closing <= fewUnits ? say("head.pace.closing", { units: unitCount }) : "";
  return { main, more: [missing, hint, speedWords(pace)].filter(Boolean).join(" ") };
}

function speedWords({ perDay, neededPerDay, verdict }: Pace): string {
  if (verdict === "too_early") return "";
  const speed = writtenNumber(Math.round(perDay));
  if (neededPerDay === undefined) return say("head.pace.speed", { speed });
  const needed = writtenNumber(Math.ceil(neededPerDay));
  return say("head.pace.speed_needed", { speed, needed });
}
