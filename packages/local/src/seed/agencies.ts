import type { AgencyId } from "@netra/core/kernel/id";
import type { Agency } from "@netra/core/roster/agency";
import { provinces, zoneOfProvince } from "@netra/core/roster/province";
import { getRegencies } from "idn-area-data";

const central: readonly (readonly [slug: string, kind: Agency["kind"], name: string])[] = [
  ["kemendagri", "kementerian", "Kementerian Dalam Negeri"],
  [
    "kemenpanrb",
    "kementerian",
    "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
  ],
  ["kemenkes", "kementerian", "Kementerian Kesehatan"],
  ["kemenkeu", "kementerian", "Kementerian Keuangan"],
  ["bkn", "lembaga", "Badan Kepegawaian Negara"],
  ["lan", "lembaga", "Lembaga Administrasi Negara"],
  ["anri", "lembaga", "Arsip Nasional Republik Indonesia"],
  ["bps", "lembaga", "Badan Pusat Statistik"],
];

/** What a province's government is called; two provinces have names of their own by law. */
const governmentNames: Readonly<Record<string, string>> = {
  "11": "Pemerintah Aceh",
  "34": "Pemerintah Daerah DIY",
};

const agencyId = (tail: string) => `agn_${tail}` as AgencyId;

/** Every agency of the demo: 38 provinces, 508 autonomous regencies and cities, and some central bodies. */
export async function listAgencies(): Promise<Agency[]> {
  const regional = provinces.map(
    ({ code, name, zone }): Agency => ({
      agencyId: agencyId(code),
      name: governmentNames[code] ?? `Pemerintah Provinsi ${name}`,
      kind: "provinsi",
      provinceCode: code,
      zone,
    }),
  );
  const local = (await getRegencies({ transform: true })).flatMap(
    ({ code, name, provinceCode }): Agency[] => {
      // Jakarta's regency and cities are administrative: their people belong to the province.
      if (/^(Kabupaten|Kota) Administrasi /.test(name)) return [];
      return [
        {
          agencyId: agencyId(code.replace(".", "")),
          name,
          kind: name.startsWith("Kota ") ? "kota" : "kabupaten",
          provinceCode,
          zone: zoneOfProvince(provinceCode),
        },
      ];
    },
  );
  const bodies = central.map(
    ([slug, kind, name]): Agency => ({
      agencyId: agencyId(slug),
      name,
      kind,
      provinceCode: "00",
      zone: "Asia/Jakarta",
    }),
  );
  return [...regional, ...local, ...bodies];
}
