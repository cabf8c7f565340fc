import * as v from "valibot";

/** Levels of post, highest first (UU 20/2023 art. 13-18); staff without civil-servant status stand last. */
export const grades = [
  "jpt_utama",
  "jpt_madya",
  "jpt_pratama",
  "administrator",
  "pengawas",
  "fungsional",
  "pelaksana",
  "non_asn",
] as const;
export type Grade = (typeof grades)[number];
export const gradeSchema = v.picklist(grades);

/** Kinds of employment. */
export const kinds = ["pns", "cpns", "pppk", "ppnpn"] as const;
export type EmploymentKind = (typeof kinds)[number];
export const employmentKindSchema = v.picklist(kinds);

/** Who a scene is written for: kinds of work that people recognise as their own. */
export const workRoles = [
  "guru",
  "tenaga_kesehatan",
  "camat_lurah",
  "pengawas",
  "jpt",
  "pelaksana",
  "pppk",
  "ppnpn",
] as const;
export type WorkRole = (typeof workRoles)[number];
export const workRoleSchema = v.picklist(workRoles);
