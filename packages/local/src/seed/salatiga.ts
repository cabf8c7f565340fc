import { clinics, district, schools, service, type UnitPlan } from "./units.ts";

/** Kota Salatiga: 1,480 people in 24 units. */
export const salatigaUnits: readonly UnitPlan[] = [
  {
    name: "Sekretariat Daerah",
    count: 88,
    work: "office",
    chairs: [
      ["Sekretaris Daerah", "II.a"],
      ["Asisten Pemerintahan dan Kesejahteraan Rakyat", "II.b"],
      ["Asisten Perekonomian dan Pembangunan", "II.b"],
      ["Kepala Bagian Hukum", "III.a"],
      ["Kepala Bagian Organisasi", "III.a"],
      ["Kepala Bagian Umum", "III.a"],
      ["Kepala Subbagian Tata Usaha", "IV.a"],
    ],
  },
  service("Sekretariat DPRD", 34, { head: ["Sekretaris DPRD", "II.b"] }),
  service("Inspektorat Daerah", 30, { work: "audit", head: ["Inspektur Daerah", "II.b"] }),
  {
    ...service("Dinas Pendidikan", 512, { divisions: 3, sections: 3 }),
    parts: [
      ...schools(
        ["Sidorejo", "Tingkir", "Argomulyo", "Sidomukti", "Mangunsari", "Dukuh"].map(
          (place) => `SD Negeri ${place} 1`,
        ),
        34,
      ),
      ...schools(
        [1, 2, 3, 4, 5].map((number) => `SMP Negeri ${number} Salatiga`),
        48,
      ),
    ],
  },
  {
    ...service("Dinas Kesehatan", 196, { work: "health", divisions: 2, sections: 2 }),
    parts: clinics(["Sidorejo Lor", "Sidorejo Kidul", "Cebongan", "Tegalrejo", "Mangunsari"], 30),
  },
  service("Rumah Sakit Umum Daerah Salatiga", 178, {
    work: "health",
    head: ["Direktur Rumah Sakit Umum Daerah", "II.b"],
    divisions: 2,
    sections: 2,
  }),
  service("Dinas Pekerjaan Umum dan Penataan Ruang", 48, { divisions: 2 }),
  service("Dinas Perumahan dan Kawasan Permukiman", 27),
  service("Satuan Polisi Pamong Praja", 44, { work: "order" }),
  service("Dinas Sosial", 22),
  service("Dinas Perindustrian dan Tenaga Kerja", 24),
  service("Dinas Kependudukan dan Pencatatan Sipil", 24),
  service("Dinas Perhubungan", 32),
  service("Dinas Komunikasi dan Informatika", 25),
  service("Dinas Perdagangan", 33),
  service("Dinas Lingkungan Hidup", 30, { work: "field" }),
  service("Dinas Perpustakaan dan Kearsipan", 17, { isVacant: true }),
  service("Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah", 26),
  service("Badan Keuangan Daerah", 38, { divisions: 2 }),
  service("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", 24),
  district("Kecamatan Sidorejo", 8, "Camat Sidorejo"),
  district("Kecamatan Tingkir", 7, "Camat Tingkir"),
  district("Kecamatan Argomulyo", 7, "Camat Argomulyo"),
  district("Kecamatan Sidomukti", 6, "Camat Sidomukti"),
];
