import type { EmploymentKind, Grade } from "@netra/core/kernel/grade";
import type { AgencyId } from "@netra/core/kernel/id";

/** Somebody of the demo whom the story needs by name. Invented, like everybody else in it. */
export type KnownPerson = {
  agencyId: AgencyId;
  name: string;
  titleBefore?: string;
  titleAfter?: string;
  nip?: string;
  email: string;
  kind: EmploymentKind;
  grade: Grade;
  golongan?: string;
  post: string;
  eselon?: string;
  /** The name of the unit they work in, as the roster has it. */
  unit: string;
};

const kaimana = "agn_9208" as AgencyId;
const westPapua = "agn_92" as AgencyId;
const salatiga = "agn_3373" as AgencyId;
const klungkung = "agn_5105" as AgencyId;
const kemenpanrb = "agn_kemenpanrb" as AgencyId;

/** Each stands on the roster of the agency named, in the first rows of its file. */
export const knownPeople = {
  pengawas: {
    agencyId: kaimana,
    name: "Maria Rembulan",
    titleAfter: "S.Pd., M.Pd.",
    nip: "198604122010042991",
    email: "maria.rembulan@kaimana.example",
    kind: "pns",
    grade: "pengawas",
    golongan: "III/d",
    post: "Kepala Seksi Data dan Informasi",
    eselon: "IV.a",
    unit: "Dinas Pendidikan",
  },
  teacher: {
    agencyId: kaimana,
    name: "Hasan Baskara",
    titleAfter: "S.Pd.",
    nip: "199108172022211992",
    email: "hasan.baskara@kaimana.example",
    kind: "pppk",
    grade: "fungsional",
    golongan: "IX",
    post: "Guru Ahli Pertama",
    unit: "SD Negeri 1 Kaimana",
  },
  guard: {
    agencyId: kaimana,
    name: "Lukas",
    email: "lukas@kaimana.example",
    kind: "ppnpn",
    grade: "non_asn",
    post: "Petugas Keamanan",
    unit: "Distrik Teluk Arguni Bawah",
  },
  secretary: {
    agencyId: kaimana,
    name: "Agustinus Lazuardi",
    titleBefore: "Drs.",
    titleAfter: "M.Si.",
    nip: "196908171994031993",
    email: "agustinus.lazuardi@kaimana.example",
    kind: "pns",
    grade: "jpt_pratama",
    golongan: "IV/d",
    post: "Sekretaris Daerah",
    eselon: "II.a",
    unit: "Sekretariat Daerah",
  },
  hrOfficer: {
    agencyId: kaimana,
    name: "Dewi Arunika",
    titleAfter: "S.STP.",
    nip: "198901302011012994",
    email: "dewi.arunika@kaimana.example",
    kind: "pns",
    grade: "fungsional",
    golongan: "III/d",
    post: "Analis Sumber Daya Manusia Aparatur Ahli Muda",
    unit: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
  },
  unitHrOfficer: {
    agencyId: kaimana,
    name: "Ruth Kencana",
    titleAfter: "S.E.",
    nip: "198402142009032995",
    email: "ruth.kencana@kaimana.example",
    kind: "pns",
    grade: "pengawas",
    golongan: "III/d",
    post: "Kepala Subbagian Umum dan Kepegawaian",
    eselon: "IV.a",
    unit: "Dinas Pendidikan",
  },
  salatigaHrOfficer: {
    agencyId: salatiga,
    name: "Nurul Kinanti",
    titleAfter: "S.IP.",
    nip: "199005212014022996",
    email: "nurul.kinanti@salatiga.example",
    kind: "pns",
    grade: "fungsional",
    golongan: "III/c",
    post: "Analis Sumber Daya Manusia Aparatur Ahli Muda",
    unit: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
  },
  klungkungHrOfficer: {
    agencyId: klungkung,
    name: "Komang Pelita",
    titleAfter: "S.Kom.",
    nip: "198811092012121997",
    email: "komang.pelita@klungkung.example",
    kind: "pns",
    grade: "fungsional",
    golongan: "III/c",
    post: "Analis Sumber Daya Manusia Aparatur Ahli Muda",
    unit: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
  },
  ministryHrOfficer: {
    agencyId: kemenpanrb,
    name: "Indra Wanadri",
    titleAfter: "S.H., M.H.",
    nip: "198503262010121998",
    email: "indra.wanadri@kemenpanrb.example",
    kind: "pns",
    grade: "fungsional",
    golongan: "IV/a",
    post: "Analis Sumber Daya Manusia Aparatur Ahli Madya",
    unit: "Biro Sumber Daya Manusia, Organisasi, dan Hukum",
  },
} as const satisfies Record<string, KnownPerson>;

/** On no roster of the demo: an acting head comes from the province, an elected one has no number at all. */
export const knownHeads = {
  actingRegent: {
    agencyId: westPapua,
    name: "Yosef Bentala",
    titleBefore: "Dr.",
    titleAfter: "S.STP., M.Si.",
    nip: "197509051997031999",
    email: "yosef.bentala@papuabarat.example",
    kind: "pns",
    grade: "jpt_pratama",
    golongan: "IV/d",
    post: "Kepala Biro Pemerintahan, Otonomi Khusus, dan Kesejahteraan Rakyat",
    eselon: "II.b",
    unit: "Sekretariat Daerah",
  },
  electedMayor: {
    agencyId: salatiga,
    name: "Ratna Saujana",
    titleBefore: "dr.",
    titleAfter: "M.Kes.",
    email: "walikota@salatiga.example",
  },
} as const satisfies {
  actingRegent: KnownPerson;
  electedMayor: Pick<KnownPerson, "agencyId" | "name" | "titleBefore" | "titleAfter" | "email">;
};
