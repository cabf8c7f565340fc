import { dayIn } from "@netra/core/kernel/day";
import { daysUntil, nearDay, readersZone, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { AssignedSet } from "./assignment.ts";

type Due = Pick<AssignedSet, "deadlineAt" | "zone">;

/** The deadline in the reader's own zone with what is left of it; amber only in its last ten days. */
export function tellDeadline(
  due: Due,
  now: Date,
  zone = readersZone(due.zone),
): { when: string; left: string; tone: "neutral" | "warn" } {
  const when = t("home.deadline", {
    day: nearDay(due.deadlineAt, zone, now),
    time: timeWithZone(due.deadlineAt, zone),
  });
  if (now.toISOString() > due.deadlineAt) {
    return { when, left: t("home.deadline_past"), tone: "warn" };
  }
  const days = daysUntil(dayIn(zone, new Date(due.deadlineAt)), zone, now);
  const left = days === 0 ? t("home.deadline_today") : t("home.days_left", { count: days });
  return { when, left, tone: days <= 10 ? "warn" : "neutral" };
}
