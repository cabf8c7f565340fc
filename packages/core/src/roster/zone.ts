import { addDays, startOfDay } from "../kernel/day.ts";

/** The IANA zones that cover Indonesia's provinces; Pontianak differs from Jakarta only before 1964. */
export type Zone = "Asia/Jakarta" | "Asia/Pontianak" | "Asia/Makassar" | "Asia/Jayapura";

const shortNames = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
} as const;

export type ZoneName = (typeof shortNames)[Zone];

export const isZone = (text: string): text is Zone => Object.hasOwn(shortNames, text);

/** The three letters people write after a time. */
export const zoneName = (zone: Zone): ZoneName => shortNames[zone];

/** The last millisecond of a calendar date in the zone: a deadline "30 November" ends here. */
export const endOfDay = (zone: Zone, day: string): Date =>
  new Date(startOfDay(zone, addDays(day, 1)).getTime() - 1);
