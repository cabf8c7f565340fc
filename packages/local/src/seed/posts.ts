import type { Chance } from "./chance.ts";

/** What the people of a unit mostly do. */
export type Work = "office" | "policy" | "school" | "health" | "field" | "order" | "audit";

export type Post = {
  post: string;
  titleBefore?: string;
  titleAfter?: string;
  golonganPns: string;
  golonganPppk: string;
};

type Ladder = readonly (readonly [level: string, golonganPns: string, golonganPppk: string])[];

const expert: Ladder = [
  ["Ahli Pertama", "III/a", "IX"],
  ["Ahli Pertama", "III/b", "IX"],
  ["Ahli Muda", "III/c", "XI"],
  ["Ahli Muda", "III/d", "XI"],
  ["Ahli Madya", "IV/a", "XIII"],
];
const skilled: Ladder = [
  ["Terampil", "II/c", "VII"],
  ["Terampil", "II/d", "VII"],
  ["Mahir", "III/a", "IX"],
  ["Penyelia", "III/c", "XI"],
];

type Calling = readonly [name: string, ladder: Ladder, after?: string, before?: string];

const functional: Readonly<Record<Work, readonly Calling[]>> = {
  school: [
    ["Guru", expert, "S.Pd."],
    ["Guru", expert, "S.Pd."],
    ["Guru", expert, "S.Pd., Gr."],
    ["Guru", expert, "S.Pd.SD"],
    ["Guru", expert, "S.Pd., M.Pd."],
  ],
  health: [
    ["Perawat", skilled, "A.Md.Kep."],
    ["Perawat", expert, "S.Kep., Ners"],
    ["Bidan", skilled, "A.Md.Keb."],
    ["Bidan", skilled, "A.Md.Keb."],
    ["Dokter", expert, "", "dr."],
    ["Apoteker", expert, "S.Farm.", "apt."],
    ["Nutrisionis", skilled, "A.Md.Gz."],
    ["Pranata Laboratorium Kesehatan", skilled, "A.Md.Kes."],
    ["Tenaga Sanitasi Lingkungan", skilled, "A.Md.KL."],
    ["Penyuluh Kesehatan Masyarakat", expert, "S.K.M."],
  ],
  office: [
    ["Perencana", expert, "S.E."],
    ["Analis Kebijakan", expert, "S.Sos."],
    ["Analis Sumber Daya Manusia Aparatur", expert, "S.IP."],
    ["Analis Keuangan Pusat dan Daerah", expert, "S.E., M.M."],
    ["Arsiparis", skilled, "A.Md."],
    ["Pranata Komputer", skilled, "A.Md.Kom."],
    ["Pranata Komputer", expert, "S.Kom."],
    ["Pranata Hubungan Masyarakat", expert, "S.I.Kom."],
  ],
  policy: [
    ["Analis Kebijakan", expert, "S.IP., M.Si."],
    ["Analis Kebijakan", expert, "S.H., M.H."],
    ["Analis Kebijakan", expert, "S.Sos."],
    ["Perencana", expert, "S.E., M.E."],
    ["Pranata Komputer", expert, "S.Kom."],
    ["Arsiparis", expert, "S.Hum."],
  ],
  field: [
    ["Penyuluh Pertanian", skilled, "A.Md.P."],
    ["Penyuluh Perikanan", skilled, "A.Md.Pi."],
    ["Penyuluh Pertanian", expert, "S.P."],
    ["Pengawas Lingkungan Hidup", expert, "S.T."],
  ],
  order: [
    ["Polisi Pamong Praja", skilled],
    ["Polisi Pamong Praja", expert, "S.H."],
    ["Pemadam Kebakaran", skilled],
  ],
  audit: [
    ["Auditor", expert, "S.E., Ak."],
    ["Pengawas Penyelenggaraan Urusan Pemerintahan di Daerah", expert, "S.IP."],
  ],
};

const executive: readonly (readonly [string, string, string, string?])[] = [
  ["Pengadministrasi Perkantoran", "II/a", "V"],
  ["Pengadministrasi Perkantoran", "II/b", "V"],
  ["Pengolah Data dan Informasi", "II/c", "VII", "A.Md."],
  ["Pengelola Layanan Operasional", "II/c", "VII", "A.Md."],
  ["Operator Layanan Operasional", "II/a", "V"],
  ["Penata Layanan Operasional", "III/a", "IX", "S.Sos."],
  ["Penelaah Teknis Kebijakan", "III/b", "IX", "S.E."],
];

const contract = [
  "Petugas Keamanan",
  "Petugas Kebersihan",
  "Pengemudi",
  "Pramubakti",
  "Tenaga Administrasi",
  "Operator Komputer",
];

export function functionalPost(chance: Chance, work: Work): Post {
  const [name, ladder, titleAfter, titleBefore] = chance.pick(functional[work]);
  const [level, golonganPns, golonganPppk] = chance.pick(ladder);
  return {
    post: `${name} ${level}`,
    golonganPns,
    golonganPppk,
    ...(titleAfter && { titleAfter }),
    ...(titleBefore && { titleBefore }),
  };
}

export function executivePost(chance: Chance): Post {
  const [post, golonganPns, golonganPppk, titleAfter] = chance.pick(executive);
  return { post, golonganPns, golonganPppk, ...(titleAfter && { titleAfter }) };
}

export const contractPost = (chance: Chance): string => chance.pick(contract);

const manager = ["S.Sos., M.Si.", "S.E., M.M.", "S.STP., M.Si.", "S.IP.", "S.T., M.T.", "S.H."];

/** Titles and golongan that go with a structural post of this eselon. */
export function managerPost(chance: Chance, post: string, eselon: string): Post {
  const golongan = { I: "IV/d", II: "IV/c", III: "IV/a", IV: "III/d" }[
    eselon.split(".")[0] ?? "IV"
  ];
  return {
    post,
    titleAfter: chance.pick(manager),
    golonganPns: golongan ?? "III/d",
    golonganPppk: "",
  };
}
