import type { Work } from "./posts.ts";

/** A structural post and its eselon. */
export type Chair = readonly [post: string, eselon: string];

/** A unit directly below the agency. `count` includes the people of its parts. */
export type UnitPlan = {
  name: string;
  count: number;
  work: Work;
  chairs: readonly Chair[];
  parts?: readonly { name: string; count: number; work?: Work }[];
};

/** A service or board: head, secretary, divisions, sections. A vacant one is led by its secretary for the time being. */
export function service(
  name: string,
  count: number,
  options: {
    work?: Work;
    isVacant?: boolean;
    divisions?: number;
    sections?: number;
    head?: Chair;
  } = {},
): UnitPlan {
  const { work = "office", isVacant = false, divisions = 1, sections = 1 } = options;
  const head = options.head ?? ([`Kepala ${name}`, "II.b"] as const);
  const chairs: Chair[] = [
    isVacant ? [`Pelaksana Tugas ${head[0]}`, "III.a"] : head,
    ...(isVacant ? [] : [[`Sekretaris ${name}`, "III.a"] as const]),
  ];
  for (const division of divisionNames.slice(0, divisions)) {
    chairs.push([`Kepala Bidang ${division}`, "III.b"]);
  }
  for (const section of sectionNames.slice(0, sections)) {
    chairs.push([`Kepala ${section}`, "IV.a"]);
  }
  return { name, count, work, chairs };
}

/** A district with its head, secretary and sections; `title` is what the province calls the head. */
export const district = (name: string, count: number, title: string): UnitPlan => ({
  name,
  count,
  work: "office",
  chairs: [
    [title, "III.a"],
    [`Sekretaris ${name}`, "III.b"],
    ["Kepala Seksi Pemerintahan", "IV.a"],
    ["Kepala Subbagian Umum dan Kepegawaian", "IV.b"],
  ],
});

const divisionNames = [
  "Pelayanan",
  "Pembinaan",
  "Data dan Evaluasi",
  "Sarana dan Prasarana",
  "Pengembangan",
];

const sectionNames = [
  "Subbagian Umum dan Kepegawaian",
  "Subbagian Keuangan dan Pelaporan",
  "Seksi Data dan Informasi",
  "Seksi Pemantauan dan Evaluasi",
  "Seksi Kerja Sama",
];

export const schools = (names: readonly string[], count: number) =>
  names.map((name) => ({ name, count, work: "school" as const }));

export const clinics = (names: readonly string[], count: number) =>
  names.map((name) => ({ name: `Puskesmas ${name}`, count, work: "health" as const }));
