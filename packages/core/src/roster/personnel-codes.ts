import type { EmploymentKind, Grade } from "../kernel/grade.ts";

/** The words of the personnel system (SIASN) for grade, kind and presence, and what they mean here. */

const bare = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** The kind of employment a word names, if it is one the personnel system uses. */
export function kindOf(text: string): EmploymentKind | undefined {
  const word = bare(text);
  if (/^(PPNPN|NONASN|NONPNS|HONORER|TENAGAHONORER|THL|KONTRAK|TENAGAKONTRAK)/.test(word)) {
    return "ppnpn";
  }
  if (/^(PPPK|P3K)/.test(word)) return "pppk";
  if (/^CPNS|^CALONPEGAWAINEGERISIPIL/.test(word)) return "cpns";
  if (/^PNS|^PEGAWAINEGERISIPIL/.test(word)) return "pns";
  return undefined;
}

// BKN's eselon reference; eselon V has no grade of its own in the ASN law and counts as pelaksana.
const gradeOfEselon: Readonly<Record<string, Grade>> = {
  IA: "jpt_madya",
  IB: "jpt_madya",
  IIA: "jpt_pratama",
  IIB: "jpt_pratama",
  IIIA: "administrator",
  IIIB: "administrator",
  IVA: "pengawas",
  IVB: "pengawas",
  VA: "pelaksana",
  VB: "pelaksana",
};

export type PostWords = { jenisJabatan: string; jabatanAsn: string; eselon: string };

/** The grade of a post; undefined when the words do not settle it. */
export function gradeOf(
  kind: EmploymentKind,
  { jenisJabatan, jabatanAsn, eselon }: PostWords,
): Grade | undefined {
  if (kind === "ppnpn") return "non_asn";
  const post = bare(jenisJabatan);
  // Both words begin with FUNGSIONAL, so the general one must be asked first.
  if (/^(4$|FUNGSIONALUMUM|JABATANFUNGSIONALUMUM|PELAKSANA|JABATANPELAKSANA)/.test(post)) {
    return "pelaksana";
  }
  if (/^(2$|FUNGSIONAL|JABATANFUNGSIONAL)/.test(post)) return "fungsional";
  const fromEselon = gradeOfEselon[bare(eselon)];
  // A functional official with a second, structural post stands where that post stands.
  if (/^(3$|RANGKAP|JABATANRANGKAP)/.test(post)) return fromEselon ?? "fungsional";
  if (!/^(1$|STRUKTURAL|JABATANSTRUKTURAL|MANAJERIAL|JABATANMANAJERIAL)/.test(post)) {
    return undefined;
  }
  // Eselon I.a is shared by JPT utama and madya: only the post's own name tells them apart.
  const isUtama = /(PIMPINANTINGGI|JPT)UTAMA/.test(bare(jabatanAsn));
  return bare(eselon) === "IA" && isUtama ? "jpt_utama" : fromEselon;
}

/** Still on the roster, gone, or a word that nobody has decided about. */
export type Presence = "active" | "left" | "unknown";

const activeWords = [
  // At work, as CPNS or PPPK too.
  /^(PNS|CPNS|PPPK)?AKTIF/,
  /^(CPNS|PPPK|PPNPN)$/,
  // Bound by neutrality while studying and on unpaid leave: a spouse's candidacy is the usual reason for CLTN.
  /TUGASBELAJAR/,
  /^(PERPANJANGAN)?CLTN/,
  /CUTIDILUARTANGGUNGANNEGARA/,
  // Seconded staff are learners where they work.
  /^(DPK|DPB|DIPERBANTUKAN|DIPEKERJAKAN)/,
];

const leftWords =
  /PENSIUN|BERHENTI|MENINGGAL|TEWAS|HILANG|BUP|PINDAH|MUTASI|BATAL|TIDAKAKTIF|NONAKTIF|UANGTUNGGU|PEJABATNEGARA|WAJIBMILITER|PUTUSKONTRAK|KONTRAKBERAKHIR/;

/** What a word of `kedudukanPnsNama` means for the roster. An unknown word never removes anybody. */
export function presenceOf(text: string): Presence {
  const word = bare(text);
  if (leftWords.test(word)) return "left";
  return activeWords.some((active) => active.test(word)) ? "active" : "unknown";
}

const golonganWord = /^(?:(IV)\/?([A-E])|(I{1,3})\/?([A-D])|X{0,1}(?:IX|IV|V?I{0,3}))$/;

/** Golongan as it is written (`III/c`, PPPK `IX`); undefined when the text is none. */
export function golonganOf(text: string): string | undefined {
  const word = text.toUpperCase().replace(/[^A-Z/]/g, "");
  const match = golonganWord.exec(word);
  if (!match || word === "") return undefined;
  const roman = match[1] ?? match[3];
  const letter = match[2] ?? match[4];
  return roman && letter ? `${roman}/${letter.toLowerCase()}` : word;
}
