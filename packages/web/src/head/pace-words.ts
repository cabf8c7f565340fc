import type { Pace } from "@netra/core/reporting/pace";
import { longDay, number, percent } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { unitCount } from "./unit-word.ts";

export type PaceNotice = { tone: "warn" | "good" | "plain"; main: string; more: string };

const tones = {
  late: "warn",
  stalled: "warn",
  beyond_a_year: "warn",
  reached: "good",
  on_course: "good",
  too_early: "plain",
  empty: "plain",
} as const;

/** The pace in plain sentences: whether and when, then how much is missing. */
export function tellPace(
  pace: Pace,
  about: {
    target: number;
    deadlineOn: string;
    agencyKind: string;
    closingUnits?: number | undefined;
  },
): PaceNotice {
  const values = {
    target: percent(about.target),
    day: pace.reachOn ? longDay(pace.reachOn) : "",
    deadline: longDay(about.deadlineOn),
    count: pace.lateDays ?? pace.missingCount,
  };
  return {
    tone: tones[pace.verdict],
    main: t(`head.pace.${pace.verdict}`, values),
    more: [missingWords(pace, about), speedWords(pace)].filter(Boolean).join(" "),
  };
}

function missingWords(
  pace: Pace,
  about: { agencyKind: string; closingUnits?: number | undefined },
) {
  if (pace.missingCount === 0) return "";
  const missing = t("head.pace.missing", { count: pace.missingCount });
  // More than five units are no longer a hint where to begin.
  const { closingUnits } = about;
  if (!closingUnits || closingUnits > 5) return missing;
  const units = unitCount(about.agencyKind, closingUnits);
  return `${missing} ${t("head.pace.closing", { count: closingUnits, units })}`;
}

function speedWords({ perDay, neededPerDay, missingCount, verdict }: Pace) {
  if (missingCount === 0 || verdict === "too_early") return "";
  const speed = number(Math.round(perDay));
  if (neededPerDay === undefined) return t("head.pace.speed", { speed });
  return t("head.pace.speed_needed", { speed, needed: number(Math.ceil(neededPerDay)) });
}
