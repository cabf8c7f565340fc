import { dayIn } from "@netra/core/kernel/day";
import { isZone, zoneName } from "@netra/core/roster/zone";
import { language, t } from "./words.ts";

const locale = () => (language() === "id" ? "id-ID" : "en-GB");

export const number = (value: number) => new Intl.NumberFormat(locale()).format(value);

/** 71,4%: one decimal, never rounded up to a whole that is not whole. */
export function percent(share: number): string {
  const shown = share < 1 ? Math.min(share, 0.999) : share;
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 1 }).format(
    shown,
  );
}

/** 8,2: the distance between two shares in points of a hundred. */
export const points = (difference: number) =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(difference * 100);

/** 22 November 2026, from a calendar date or an instant in a zone. */
export function longDay(at: string, zone = "UTC"): string {
  return new Intl.DateTimeFormat(locale(), {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: zone,
  }).format(new Date(at));
}

/** 22 November, with its year only when that is not this year's. */
export function nearDay(at: string, zone: string, now: Date): string {
  if (dayIn(zone, new Date(at)).slice(0, 4) !== dayIn(zone, now).slice(0, 4)) {
    return longDay(at, zone);
  }
  return new Intl.DateTimeFormat(locale(), {
    day: "numeric",
    month: "long",
    timeZone: zone,
  }).format(new Date(at));
}

/** 22 Nov, where the year is plain. */
export const shortDay = (at: string, zone = "UTC") =>
  new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short", timeZone: zone }).format(
    new Date(at),
  );

/** 23.59 WIT: a time never stands without its zone. */
export function timeWithZone(at: string, zone: string): string {
  const time = new Intl.DateTimeFormat(locale(), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(new Date(at));
  return `${time} ${isZone(zone) ? zoneName(zone) : zone}`;
}

/** Whole calendar days between now and a date, both in the zone. */
export function daysUntil(day: string, zone: string, now: Date): number {
  return Math.round((Date.parse(day) - Date.parse(dayIn(zone, now))) / 86_400_000);
}

/** The device's zone when it is an Indonesian one, else the agency's. */
export function readersZone(agencyZone: string): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(own) ? own : agencyZone;
}

/** 2.08 as a player shows it. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const mark = language() === "id" ? "." : ":";
  return `${Math.floor(whole / 60)}${mark}${String(whole % 60).padStart(2, "0")}`;
}

/** 1 menit 12 detik, for what is read aloud or promised. */
export function spokenTime(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  const parts = [
    minutes > 0 && t("format.minutes", { count: minutes }),
    (rest > 0 || minutes === 0) && t("format.seconds", { count: rest }),
  ];
  return parts.filter(Boolean).join(" ");
}

/** 3 menit: for how long something takes. */
export const roughTime = (seconds: number) =>
  t("format.minutes", { count: Math.max(1, Math.round(seconds / 60)) });

/** 4,2 MB or 38 KB: what loading it costs. Room on a device may be in gigabytes. */
export function megabytes(bytes: number): string {
  if (bytes >= 1_000_000_000) {
    const gigabytes = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 });
    return `${gigabytes.format(bytes / 1_000_000_000)} GB`;
  }
  const big = bytes >= 100_000;
  const value = big ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  const shown = new Intl.NumberFormat(locale(), {
    maximumFractionDigits: big && value < 100 ? 1 : 0,
  }).format(value);
  return `${shown} ${big ? "MB" : "KB"}`;
}

export type DayPart = "morning" | "noon" | "afternoon" | "evening";

/** Pagi to 10, siang to 15, sore to 18, then malam. */
export function dayPart(hour: number): DayPart {
  if (hour >= 4 && hour < 11) return "morning";
  if (hour >= 11 && hour < 15) return "noon";
  return hour >= 15 && hour < 18 ? "afternoon" : "evening";
}
