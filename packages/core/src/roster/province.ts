import type { Zone } from "./zone.ts";

/** `code` is the two digits of the interior ministry's area codes, the start of every code below it. */
export type Province = { readonly code: string; readonly name: string; readonly zone: Zone };

// Zones by Keppres 41/1987.
export const provinces: readonly Province[] = [
  { code: "11", name: "Aceh", zone: "Asia/Jakarta" },
  { code: "12", name: "Sumatera Utara", zone: "Asia/Jakarta" },
  { code: "13", name: "Sumatera Barat", zone: "Asia/Jakarta" },
  { code: "14", name: "Riau", zone: "Asia/Jakarta" },
  { code: "15", name: "Jambi", zone: "Asia/Jakarta" },
  { code: "16", name: "Sumatera Selatan", zone: "Asia/Jakarta" },
  { code: "17", name: "Bengkulu", zone: "Asia/Jakarta" },
  { code: "18", name: "Lampung", zone: "Asia/Jakarta" },
  { code: "19", name: "Kepulauan Bangka Belitung", zone: "Asia/Jakarta" },
  { code: "21", name: "Kepulauan Riau", zone: "Asia/Jakarta" },
  { code: "31", name: "DKI Jakarta", zone: "Asia/Jakarta" },
  { code: "32", name: "Jawa Barat", zone: "Asia/Jakarta" },
  { code: "33", name: "Jawa Tengah", zone: "Asia/Jakarta" },
  { code: "34", name: "Daerah Istimewa Yogyakarta", zone: "Asia/Jakarta" },
  { code: "35", name: "Jawa Timur", zone: "Asia/Jakarta" },
  { code: "36", name: "Banten", zone: "Asia/Jakarta" },
  { code: "51", name: "Bali", zone: "Asia/Makassar" },
  { code: "52", name: "Nusa Tenggara Barat", zone: "Asia/Makassar" },
  { code: "53", name: "Nusa Tenggara Timur", zone: "Asia/Makassar" },
  { code: "61", name: "Kalimantan Barat", zone: "Asia/Pontianak" },
  { code: "62", name: "Kalimantan Tengah", zone: "Asia/Pontianak" },
  { code: "63", name: "Kalimantan Selatan", zone: "Asia/Makassar" },
  { code: "64", name: "Kalimantan Timur", zone: "Asia/Makassar" },
  { code: "65", name: "Kalimantan Utara", zone: "Asia/Makassar" },
  { code: "71", name: "Sulawesi Utara", zone: "Asia/Makassar" },
  { code: "72", name: "Sulawesi Tengah", zone: "Asia/Makassar" },
  { code: "73", name: "Sulawesi Selatan", zone: "Asia/Makassar" },
  { code: "74", name: "Sulawesi Tenggara", zone: "Asia/Makassar" },
  { code: "75", name: "Gorontalo", zone: "Asia/Makassar" },
  { code: "76", name: "Sulawesi Barat", zone: "Asia/Makassar" },
  { code: "81", name: "Maluku", zone: "Asia/Jayapura" },
  { code: "82", name: "Maluku Utara", zone: "Asia/Jayapura" },
  { code: "91", name: "Papua", zone: "Asia/Jayapura" },
  { code: "92", name: "Papua Barat", zone: "Asia/Jayapura" },
  { code: "93", name: "Papua Selatan", zone: "Asia/Jayapura" },
  { code: "94", name: "Papua Tengah", zone: "Asia/Jayapura" },
  { code: "95", name: "Papua Pegunungan", zone: "Asia/Jayapura" },
  { code: "96", name: "Papua Barat Daya", zone: "Asia/Jayapura" },
];

const byCode = new Map(provinces.map((province) => [province.code, province]));

export const findProvince = (code: string): Province | undefined => byCode.get(code);

/** The zone of a two-digit province code. */
export function zoneOfProvince(code: string): Zone {
  const province = byCode.get(code);
  if (!province) throw new RangeError(`not a province: ${code}`);
  return province.zone;
}
