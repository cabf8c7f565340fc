import { clinics, district, schools, service, type UnitPlan } from "./units.ts";

/** Kabupaten Klungkung: 960 people in 20 units. */
export const klungkungUnits: readonly UnitPlan[] = [
  {
    name: "Sekretariat Daerah",
    count: 72,
    work: "office",
    chairs: [
      ["Sekretaris Daerah", "II.a"],
      ["Asisten Pemerintahan dan Kesejahteraan Rakyat", "II.b"],
      ["Asisten Administrasi Umum", "II.b"],
      ["Kepala Bagian Hukum", "III.a"],
      ["Kepala Bagian Umum", "III.a"],
      ["Kepala Subbagian Tata Usaha", "IV.a"],
    ],
  },
  service("Sekretariat DPRD", 28, { head: ["Sekretaris DPRD", "II.b"] }),
  service("Inspektorat Daerah", 26, { work: "audit", head: ["Inspektur Daerah", "II.b"] }),
  {
    ...service("Dinas Pendidikan, Kepemudaan, dan Olahraga", 318, { divisions: 2, sections: 2 }),
    parts: schools(
      ["Semarapura", "Gelgel", "Nusa Penida", "Banjarangkan", "Dawan", "Lembongan"].map(
        (place) => `SMP Negeri ${place}`,
      ),
      44,
    ),
  },
  {
    ...service("Dinas Kesehatan", 148, { work: "health", divisions: 2, sections: 2 }),
    parts: clinics(["Klungkung", "Dawan", "Banjarangkan", "Nusa Penida"], 27),
  },
  service("Rumah Sakit Umum Daerah", 92, {
    work: "health",
    head: ["Direktur Rumah Sakit Umum Daerah", "II.b"],
    divisions: 2,
  }),
  service("Dinas Pekerjaan Umum, Penataan Ruang, dan Permukiman", 36),
  service("Satuan Polisi Pamong Praja", 38, { work: "order" }),
  service("Dinas Sosial", 18),
  service("Dinas Pertanian", 27, { work: "field" }),
  service("Dinas Pariwisata", 16),
  service("Dinas Kependudukan dan Pencatatan Sipil", 18),
  service("Dinas Perhubungan", 21, { isVacant: true }),
  service("Dinas Komunikasi dan Informatika", 19),
  service("Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah", 20),
  service("Badan Pengelolaan Keuangan dan Pendapatan Daerah", 33, { divisions: 2 }),
  service("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", 19),
  district("Kecamatan Nusa Penida", 4, "Camat Nusa Penida"),
  district("Kecamatan Klungkung", 4, "Camat Klungkung"),
  district("Kecamatan Dawan", 3, "Camat Dawan"),
];
