import { addDays, dayIn, startOfDay } from "../kernel/day.ts";
import { invalid } from "../kernel/fault.ts";
import type { AgencyId } from "../kernel/id.ts";
import type { Zone } from "../roster/zone.ts";
import { dayLines } from "./any-day.ts";
import type { Found } from "./counters.ts";
import { fastShareOf, gradeLines, kindLines, totalOf } from "./lines.ts";
import { wrongLines } from "./missed.ts";
import { defaultTarget, paceOf } from "./pace.ts";
import type { Figures, ReportSet, ReportSetLine } from "./report.ts";
import type { TallyRow } from "./tally.item.ts";
import { rows } from "./tally.ts";

/** What reporting knows of a set. */
export type OpenSet = ReportSetLine & {
  target?: number | undefined;
  openedAt: string;
  reaches: (agencyId: AgencyId) => boolean;
};

/** What a report is asked for: a set, the newest if none is named; and the end of a day, else now. */
export type ReportAsked = { set?: number | undefined; on?: string | undefined };

/** A target an agency's head set, and the day by which it is to be met. */
export type OwnTarget = { share: number; untilOn: string };

export type Frame = {
  set: OpenSet;
  own?: OwnTarget;
  zone: Zone;
  now: Date;
  on?: string | undefined;
  /** Whether somebody is known to owe the set, should nothing have been counted yet. */
  isExpected?: boolean;
  /** The row that stands for the whole. */
  row?: string;
};

/** The easternmost place, where a date begins. */
const firstZone = "Asia/Jayapura";

/** Refuses a day that has begun nowhere the report is about. */
export function mustHaveBegun(on: string | undefined, now: Date, zone: Zone = firstZone): void {
  const today = dayIn(zone, now);
  if (on && on > today) throw invalid("reporting.day_in_future", { field: "/on", today });
}

/** Refuses a day before anything was counted; before the set was opened while nothing has been yet. */
function mustNotPrecede(on: string, { firstDay }: Found, { set, zone }: Frame): void {
  const first = firstDay ?? dayIn(zone, new Date(set.openedAt));
  if (on < first) throw invalid("reporting.day_before_first", { field: "/on", first });
}

const setOf = ({ set, own, zone }: Frame): ReportSet => ({
  set: set.set,
  title: set.title,
  startsOn: set.startsOn,
  deadlineOn: set.deadlineOn,
  deadlineAt: new Date(startOfDay(zone, addDays(set.deadlineOn, 1)).getTime() - 1000).toISOString(),
  target: own?.share ?? set.target ?? defaultTarget,
  targetOn: own?.untilOn ?? set.deadlineOn,
});

const behindMs = 10_000;
const justNowMs = 15_000;

/** Facts wait: none was counted though some are expected, or those counted just now were old news. */
function isCounting(whole: TallyRow | undefined, { now, isExpected = false }: Frame): boolean {
  if (!whole) return isExpected;
  const countedAt = Date.parse(whole.countedAt);
  const lag = countedAt - Date.parse(whole.heardAt);
  return lag > behindMs && now.getTime() - countedAt < justNowMs;
}

/** What every report says, shaped from what was counted. */
export function figuresOf(found: Found, frame: Frame): Figures {
  const { zone, now, on, row = rows.now } = frame;
  if (on) mustNotPrecede(on, found, frame);
  const set = setOf(frame);
  const today = dayIn(zone, now);
  const whole = found.rows.find((each) => each.row === row);
  const countedAt = found.rows
    .map((each) => each.countedAt)
    .toSorted()
    .at(-1);
  const total = totalOf(found.rows, row);
  const days = dayLines(found.months, on);
  return {
    set,
    ...(on && { on }),
    today,
    ...(countedAt && { countedAt }),
    isCounting: isCounting(whole, frame),
    total,
    pace: paceOf({ ...total, ...set, deadlineOn: set.targetOn, days, today: on ?? today }),
    ...fastShareOf(whole?.counts ?? {}),
    grades: gradeLines(found.rows),
    kinds: kindLines(found.rows),
    days,
    wrong: wrongLines(found.rows),
  };
}
