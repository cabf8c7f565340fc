import { dayIn } from "@netra/core/kernel/day";
import { daysUntil, longDay, readersZone, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { AssignedSet } from "./assignment.ts";

type Due = Pick<AssignedSet, "deadlineAt" | "zone">;

/** The deadline in the reader's own zone with what is left of it; amber only in its last ten days. */
export function tellDeadline(
  due: Due,
  now: Date,
  zone = readersZone(due.zone),
): { text: string; tone: "neutral" | "warn" } {
  const when = t("home.deadline", {
    day: longDay(due.deadlineAt, zone),
    time: timeWithZone(due.deadlineAt, zone),
  });
  if (now.toISOString() > due.deadlineAt) {
    return { text: `${when} · ${t("home.deadline_past")}`, tone: "warn" };
  }
  const left = daysUntil(dayIn(zone, new Date(due.deadlineAt)), zone, now);
  const count = left === 0 ? t("home.deadline_today") : t("home.days_left", { count: left });
  return { text: `${when} · ${count}`, tone: left <= 10 ? "warn" : "neutral" };
}
