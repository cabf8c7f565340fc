import { provinces } from "@netra/core/roster/province";
import { zoneName } from "@netra/core/roster/zone";
import { describe, expect, it } from "vitest";
import { zoneColumns, zoneNames, zoneTiles } from "./tiles.ts";

const all = zoneNames.flatMap((zone) => zoneTiles[zone].map((tile) => ({ ...tile, zone })));

describe("the tile map", () => {
  it("has every province once, in the part of its own time zone", () => {
    const drawn = all.map(({ code, zone }) => `${code} ${zone}`).toSorted();
    const known = provinces.map(({ code, zone }) => `${code} ${zoneName(zone)}`).toSorted();
    expect(drawn).toEqual(known);
  });

  it("puts no two provinces in one place, nor one outside its part", () => {
    const places = all.map(({ zone, column, row }) => `${zone} ${column} ${row}`);
    expect(new Set(places).size).toBe(all.length);
    for (const { zone, column, row } of all) {
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual(zoneColumns[zone]);
      expect(row).toBeGreaterThanOrEqual(1);
    }
  });

  it("writes each province with two letters of its own", () => {
    expect(new Set(all.map(({ letters }) => letters)).size).toBe(provinces.length);
  });
});
