import fc from "fast-check";
import { expect, test } from "vitest";
import { dayIn } from "../kernel/day.ts";
import { findProvince, provinces, zoneOfProvince } from "./province.ts";
import { endOfDay, isZone, zoneName } from "./zone.ts";

test("all 38 provinces have a code of their own and a zone of Indonesia", () => {
  expect(provinces).toHaveLength(38);
  expect(new Set(provinces.map(({ code }) => code)).size).toBe(38);
  for (const { zone } of provinces) expect(isZone(zone)).toBe(true);
});

test.each([
  ["33", "WIB"],
  ["61", "WIB"],
  ["51", "WITA"],
  ["65", "WITA"],
  ["82", "WIT"],
  ["96", "WIT"],
])("province %s keeps %s", (code, name) => {
  expect(zoneName(zoneOfProvince(code))).toBe(name);
});

test("a code that belongs to no province has no zone", () => {
  expect(findProvince("99")).toBeUndefined();
  expect(() => zoneOfProvince("99")).toThrow(RangeError);
});

test("a deadline in Kaimana ends two hours before the same date ends in Jakarta", () => {
  expect(endOfDay("Asia/Jayapura", "2026-11-30").toISOString()).toBe("2026-11-30T14:59:59.999Z");
  expect(endOfDay("Asia/Jakarta", "2026-11-30").toISOString()).toBe("2026-11-30T16:59:59.999Z");
});

test("the end of a day is still that day, and a millisecond later is the next", () => {
  const day = fc
    .date({ min: new Date("2000-01-02"), max: new Date("2060-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.constantFrom(...provinces), (date, { zone }) => {
      const end = endOfDay(zone, date);
      expect(dayIn(zone, end)).toBe(date);
      expect(dayIn(zone, new Date(end.getTime() + 1)) > date).toBe(true);
    }),
  );
});
