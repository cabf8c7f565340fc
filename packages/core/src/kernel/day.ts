import * as v from "valibot";

/** Beyond these years a date is a slip of the finger; after the last of them no clock can tell it. */
const years = { first: 1900, last: 2199 };

/** False for 30 February and the like, which look like a date and are none. */
function isInCalendar(day: string): boolean {
  const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  const date = Number(day.slice(8));
  if (Number.isNaN(at.getTime()) || !date) return true;
  at.setUTCDate(date);
  const year = at.getUTCFullYear();
  if (year < years.first || year > years.last) return false;
  return at.toISOString().startsWith(day);
}

/** A calendar date without a zone, `2026-11-22`. */
export const daySchema = v.pipe(v.string(), v.isoDate(), v.check(isInCalendar));

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The calendar date at this instant in an IANA zone. */
export function dayIn(zone: string, at: Date): string {
  // To make a calendar costs a hundred times what it costs to look into one.
  const calendar =
    calendars.get(zone) ?? new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  calendars.set(zone, calendar);
  return calendar.format(at);
}

/** Indonesia keeps three zones and no summer time, so an offset is a fact of the zone. */
const offsets: Record<string, string> = {
  "Asia/Jakarta": "+07:00",
  "Asia/Pontianak": "+07:00",
  "Asia/Makassar": "+08:00",
  "Asia/Jayapura": "+09:00",
};

/** The instant a calendar date begins in the zone. */
export function startOfDay(zone: string, day: string): Date {
  const offset = offsets[zone];
  if (!offset) throw new RangeError(`not an Indonesian zone: ${zone}`);
  return new Date(`${day}T00:00:00${offset}`);
}

/** The calendar date `count` days later. */
export function addDays(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}
