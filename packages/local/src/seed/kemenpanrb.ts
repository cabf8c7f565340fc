import type { Chair, UnitPlan } from "./units.ts";

function deputy(name: string, count: number, fields: readonly string[]): UnitPlan {
  const chairs: Chair[] = [
    [`Deputi Bidang ${name}`, "I.a"],
    ...fields.map((field): Chair => [`Asisten Deputi ${field}`, "II.a"]),
    ["Kepala Subbagian Tata Usaha", "IV.a"],
  ];
  return { name: `Deputi Bidang ${name}`, count, work: "policy", chairs };
}

const bureau = (name: string, count: number): UnitPlan => ({
  name,
  count,
  work: "policy",
  chairs: [
    [`Kepala ${name}`, "II.a"],
    ["Kepala Bagian Tata Usaha", "III.a"],
    ["Kepala Subbagian Layanan", "IV.a"],
  ],
});

/** A ministry in the capital: 420 people in 10 units. */
export const kemenpanrbUnits: readonly UnitPlan[] = [
  {
    name: "Sekretariat Kementerian",
    count: 12,
    work: "policy",
    chairs: [["Sekretaris Kementerian", "I.a"]],
  },
  deputy("Reformasi Birokrasi", 58, ["Perencanaan", "Evaluasi"]),
  deputy("Kelembagaan dan Tata Laksana", 61, ["Kelembagaan", "Tata Laksana"]),
  deputy("Sumber Daya Manusia Aparatur", 74, ["Manajemen Talenta", "Kinerja", "Integritas"]),
  deputy("Pelayanan Publik", 63, ["Standar Pelayanan", "Inovasi", "Pengaduan"]),
  bureau("Biro Sumber Daya Manusia, Organisasi, dan Hukum", 41),
  bureau("Biro Perencanaan dan Keuangan", 35),
  bureau("Biro Umum dan Hubungan Masyarakat", 44),
  bureau("Pusat Data dan Informasi", 18),
  {
    name: "Inspektorat",
    count: 14,
    work: "audit",
    chairs: [
      ["Inspektur", "II.a"],
      ["Kepala Subbagian Tata Usaha", "IV.a"],
    ],
  },
];
