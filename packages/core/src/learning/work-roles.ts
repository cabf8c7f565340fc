import type { EmploymentKind, Grade, WorkRole } from "../kernel/grade.ts";

type Work = { grade: Grade; kind: EmploymentKind; post: string };

/** Acting in a post is doing its work. */
const acting = /^(plt|plh|pj|pjs)\.?\s+/;

// The beginning of the post decides: a "Kepala Bidang Guru" is no teacher, and "Bidang" no midwife.
const posts: readonly (readonly [WorkRole, RegExp])[] = [
  [
    "guru",
    /^(guru(?! besar)|kepala (sekolah|sd|smp|sma|smk|slb|tk|paud|madrasah)|pamong belajar|wakil kepala sekolah)\b/,
  ],
  [
    "tenaga_kesehatan",
    new RegExp(
      `^(${[
        "dokter(?! hewan)",
        "perawat",
        "bidan",
        "(asisten )?apoteker",
        "tenaga teknis kefarmasian",
        "nutrisionis",
        "dietisien",
        "sanitarian",
        "tenaga (sanitasi lingkungan|kesehatan|promosi kesehatan)",
        "epidemiolog",
        "entomolog kesehatan",
        "fisioterapis",
        "okupasi terapis",
        "terapis (gigi|wicara)",
        "radiografer",
        "fisikawan medis",
        "perekam medis",
        "pranata laboratorium kesehatan",
        "teknisi (elektromedis|gigi|transfusi darah)",
        "(asisten )?penata anestesi",
        "psikolog klinis",
        "ortotis prostetis",
        "refraksionis",
        "penyuluh kesehatan",
        "pembimbing kesehatan",
        "administrator kesehatan",
        "kepala puskesmas",
      ].join("|")})\\b`,
    ),
  ],
  // Papua says distrik; Yogyakarta says kapanewon and kemantren.
  [
    "camat_lurah",
    /^(camat|lurah|kepala (distrik|kelurahan)|panewu(?! anom)|mantri pamong praja)\b/,
  ],
];

const ofGrade: Partial<Record<Grade, WorkRole>> = {
  jpt_utama: "jpt",
  jpt_madya: "jpt",
  jpt_pratama: "jpt",
  pengawas: "pengawas",
  pelaksana: "pelaksana",
};
const ofKind: Partial<Record<EmploymentKind, WorkRole>> = { pppk: "pppk", ppnpn: "ppnpn" };

/** The kinds of work somebody recognises as their own: by grade, by employment, and by the words of the post. */
export function workRolesOf({ grade, kind, post }: Work): WorkRole[] {
  const words = post.trim().toLowerCase().replaceAll(/\s+/g, " ").replace(acting, "");
  const named = posts.flatMap(([role, form]) => (form.test(words) ? [role] : []));
  const roles = [...named, ofGrade[grade], ofKind[kind]];
  return roles.filter((role) => role !== undefined);
}
