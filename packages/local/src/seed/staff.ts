import type { AgencyId } from "@netra/core/kernel/id";
import type { DemoPerson } from "../people.ts";
import { type KnownPerson, knownHeads, knownPeople } from "./known-people.ts";

const bkn = "agn_bkn" as AgencyId;

const official = (person: Pick<KnownPerson, "name" | "titleAfter" | "nip" | "post">) => ({
  ...person,
  agencyId: bkn,
  email: `${person.name.toLowerCase().replaceAll(" ", ".")}@bkn.example`,
  kind: "pns" as const,
  grade: "fungsional" as const,
  golongan: "III/d",
  unit: "Direktorat Pengawasan dan Pengendalian",
});

/** Who makes, reviews and runs: on the roster of the authority of the day. Invented like all others. */
export const authorityStaff = {
  publisher: official({
    name: "Laksmi Paramita",
    titleAfter: "S.I.Kom.",
    nip: "198907142014032991",
    post: "Pranata Hubungan Masyarakat Ahli Muda",
  }),
  reviewer: official({
    name: "Bagas Prasojo",
    titleAfter: "S.H., M.H.",
    nip: "198311252009121992",
    post: "Analis Hukum Ahli Madya",
  }),
  operator: official({
    name: "Sekar Mandala",
    titleAfter: "S.Kom.",
    nip: "199206172018012993",
    post: "Pranata Komputer Ahli Muda",
  }),
} satisfies Record<string, KnownPerson>;

type Shown = [person: { name: string; nip?: string; email: string }, role: string, agency: string];

const learner = "Pegawai";
const hr = "Pengelola kepegawaian";
const head = "Kepala daerah";
const authority = "Otoritas";

const shown: readonly Shown[] = [
  [knownPeople.pengawas, learner, "Pengawas, Dinas Pendidikan Kabupaten Kaimana"],
  [knownPeople.teacher, learner, "Guru (PPPK), SD Negeri 1 Kaimana"],
  [knownPeople.guard, learner, "Petugas keamanan (PPNPN), Distrik Teluk Arguni Bawah"],
  [knownPeople.secretary, learner, "Sekretaris Daerah Kabupaten Kaimana"],
  [knownPeople.hrOfficer, hr, "BKPSDM Kabupaten Kaimana"],
  [knownPeople.unitHrOfficer, hr, "Dinas Pendidikan Kabupaten Kaimana"],
  [knownPeople.salatigaHrOfficer, hr, "BKPSDM Kota Salatiga"],
  [knownPeople.klungkungHrOfficer, hr, "BKPSDM Kabupaten Klungkung"],
  [knownPeople.ministryHrOfficer, hr, "Biro SDM Kementerian PANRB"],
  [knownHeads.actingRegent, head, "Pj. Bupati Kaimana"],
  [knownHeads.electedMayor, head, "Wali Kota Salatiga (definitif)"],
  [authorityStaff.publisher, authority, "Penulis modul, BKN"],
  [authorityStaff.reviewer, authority, "Penelaah modul, BKN"],
  [authorityStaff.operator, authority, "Operator Netra, BKN"],
];

/** The account name of somebody of the demo at its identity provider. */
export const subOf = (person: { email: string }) => person.email.split("@")[0] as string;

/** The accounts of those on this agency's roster who are in the demo to learn. */
export const learnersOf = (agencyId: AgencyId): string[] =>
  shown.flatMap(([person, role]) =>
    role === learner && "agencyId" in person && person.agencyId === agencyId ? [subOf(person)] : [],
  );

/** Whom the sign-in page offers, learners first. */
export const demoPeople = (): DemoPerson[] =>
  shown.map(([person, role, agency]) => ({
    sub: subOf(person),
    name: person.name,
    role,
    agency,
    ...(person.nip && { nip: person.nip }),
    email: person.email,
  }));
