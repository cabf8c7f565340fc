import type { ZoneName } from "@netra/core/roster/zone";

/** Where a province lies in its zone's part of the map, counted from 1; two letters as in ISO 3166-2:ID. */
export type Tile = { code: string; letters: string; column: number; row: number };

const tile = (code: string, letters: string, column: number, row: number): Tile => ({
  code,
  letters,
  column,
  row,
});

/**
 * The map in three parts that lie side by side, and one under the other on a phone. One tile a province, of
 * equal size: what is compared is how many of its people have finished, not how much land there is.
 */
export const zoneTiles: Record<ZoneName, readonly Tile[]> = {
  WIB: [
    tile("11", "AC", 1, 1),
    tile("12", "SU", 2, 2),
    tile("14", "RI", 3, 2),
    tile("21", "KR", 4, 2),
    tile("61", "KB", 6, 2),
    tile("13", "SB", 2, 3),
    tile("15", "JA", 3, 3),
    tile("19", "BB", 4, 3),
    tile("62", "KT", 6, 3),
    tile("17", "BE", 2, 4),
    tile("16", "SS", 3, 4),
    tile("18", "LA", 3, 5),
    tile("36", "BT", 3, 6),
    tile("31", "JK", 4, 5),
    tile("32", "JB", 4, 6),
    tile("33", "JT", 5, 6),
    tile("34", "YO", 5, 7),
    tile("35", "JI", 6, 6),
  ],
  WITA: [
    tile("65", "KU", 1, 1),
    tile("64", "KI", 1, 2),
    tile("75", "GO", 3, 2),
    tile("71", "SA", 4, 2),
    tile("63", "KS", 1, 3),
    tile("72", "ST", 3, 3),
    tile("76", "SR", 2, 4),
    tile("74", "SG", 3, 5),
    tile("73", "SN", 2, 5),
    tile("51", "BA", 1, 7),
    tile("52", "NB", 2, 7),
    tile("53", "NT", 3, 7),
  ],
  WIT: [
    tile("82", "MU", 1, 2),
    tile("96", "PD", 2, 3),
    tile("92", "PB", 3, 3),
    tile("91", "PA", 5, 3),
    tile("81", "MA", 1, 4),
    tile("94", "PT", 4, 4),
    tile("95", "PE", 5, 4),
    tile("93", "PS", 5, 5),
  ],
};

/** How wide each part is. */
export const zoneColumns: Record<ZoneName, number> = { WIB: 6, WITA: 4, WIT: 5 };

export const zoneNames: readonly ZoneName[] = ["WIB", "WITA", "WIT"];
