import { type Zone, zoneName } from "@netra/core/roster/zone";

/** 22 November 2026, of a calendar date. */
export const writtenDay = (day: string): string => dayAt("UTC", new Date(day));

/** 22 November 2026 pukul 14.05 WIT: an instant never stands without its zone. */
export function writtenInstant(at: string, zone: Zone): string {
  const time = new Intl.DateTimeFormat("id-ID", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  return `${dayAt(zone, new Date(at))} pukul ${time.format(new Date(at))} ${zoneName(zone)}`;
}

const dayAt = (timeZone: string, at: Date) =>
  new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone }).format(at);

/** 22 Nov, where the year is plain. */
export const shortDay = (day: string): string =>
  new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(day),
  );
