import { afterEach, describe, expect, it } from "vitest";
import {
  clockTime,
  dayPart,
  daysUntil,
  longDay,
  megabytes,
  nearDay,
  number,
  percent,
  roughTime,
  spokenTime,
  timeWithZone,
} from "./formats.ts";
import { speak } from "./words.ts";

afterEach(() => speak("id"));

describe("figures and dates in Indonesian", () => {
  it("writes thousands with a point and decimals with a comma", () => {
    expect(number(3246)).toBe("3.246");
    expect(percent(2318 / 3246)).toBe("71,4%");
  });

  it("never rounds an unfinished share up to all of it", () => {
    expect(percent(0.99999)).toBe("99,9%");
    expect(percent(1)).toBe("100%");
  });

  it("writes a date in full and a time with its zone", () => {
    expect(longDay("2026-11-22")).toBe("22 November 2026");
    expect(timeWithZone("2026-11-30T14:59:59Z", "Asia/Jayapura")).toBe("23.59 WIT");
    expect(timeWithZone("2026-11-30T14:59:59Z", "Asia/Makassar")).toBe("22.59 WITA");
    expect(timeWithZone("2026-11-30T17:00:00Z", "Asia/Jakarta")).toBe("00.00 WIB");
  });

  it("leaves the year away only while it is this year, by the zone's own calendar", () => {
    const now = new Date("2026-12-31T16:00:00Z");
    expect(nearDay("2026-12-31T14:59:59Z", "Asia/Jakarta", now)).toBe("31 Desember");
    expect(nearDay("2026-12-31T14:59:59Z", "Asia/Jayapura", now)).toBe("31 Desember 2026");
  });

  it("counts the days left by the calendar, not by hours", () => {
    expect(daysUntil("2026-11-30", "Asia/Jayapura", new Date("2026-11-22T14:59:00Z"))).toBe(8);
    expect(daysUntil("2026-11-30", "Asia/Jayapura", new Date("2026-11-22T15:01:00Z"))).toBe(7);
  });

  it("says how long in minutes and seconds", () => {
    expect(clockTime(128.9)).toBe("2.08");
    expect(spokenTime(72)).toBe("1 menit 12 detik");
    expect(spokenTime(60)).toBe("1 menit");
    expect(spokenTime(0)).toBe("0 detik");
    expect(roughTime(208)).toBe("3 menit");
  });

  it("says what loading costs", () => {
    expect(megabytes(4_200_000)).toBe("4,2 MB");
    expect(megabytes(847_335)).toBe("0,8 MB");
    expect(megabytes(38_000)).toBe("38 KB");
    expect(megabytes(120)).toBe("1 KB");
    expect(megabytes(10_737_000_000)).toBe("10,7 GB");
  });

  it("greets by the time of day as people do", () => {
    expect([5, 10, 11, 14, 15, 17, 18, 23, 3].map(dayPart)).toEqual([
      ...["morning", "morning", "noon", "noon", "afternoon", "afternoon"],
      ...["evening", "evening", "evening"],
    ]);
  });
});

describe("the same in English", () => {
  it("has a singular", async () => {
    await speak("en");
    expect(spokenTime(61)).toBe("1 minute 1 second");
    expect(spokenTime(122)).toBe("2 minutes 2 seconds");
    expect(number(3246)).toBe("3,246");
  });
});
