import * as v from "valibot";
import type { EmploymentKind, Grade } from "../kernel/grade.ts";
import { type RowCells, type RowIssue, rowCells } from "./import-cells.ts";
import type { Header } from "./import-header.ts";
import { kindOfNip, parseNip } from "./nip.ts";
import { golonganOf, gradeOf, kindOf, type Presence, presenceOf } from "./personnel-codes.ts";

/** One person of a roster file, reduced to what learning needs. */
export type ImportRow = {
  rowNumber: number;
  nip?: string;
  email?: string;
  name: string;
  titleBefore?: string;
  titleAfter?: string;
  unorId: string;
  unorName: string;
  parentUnorId?: string;
  parentUnorName?: string;
  post: string;
  grade: Grade;
  kind: EmploymentKind;
  golongan?: string;
};

export type ReadRow = {
  issues: RowIssue[];
  row?: ImportRow;
  /** No longer serving, according to the file. */
  isLeft: boolean;
  /** Whether it says for sure whom it is about: a civil servant by the NIP alone, others by their address. */
  isIdentified: boolean;
  /** The number and address in the row, whether or not it can be imported. */
  about: string[];
  workplace: string;
};

const lengths = { name: 120, title: 60, post: 200, unit: 200, unorId: 42 } as const;
const emailSchema = v.pipe(v.string(), v.maxLength(254), v.email());

/** Reads one row under its header; every reason against it is named, not only the first. */
export function readRow(values: readonly string[], header: Header, rowNumber: number): ReadRow {
  const cells = rowCells(values, header, rowNumber);
  const workplace = cells.at("instansiKerjaId");
  const kind = kindOf(cells.at("statusPegawai")) ?? kindOf(cells.at("jenisPegawaiNama"));
  const nip = parseNip(cells.at("nipBaru"));
  const email = (cells.at("emailGov") || (kind === "ppnpn" ? cells.at("email") : "")).toLowerCase();
  const about = [nip.ok ? nip.nip : "", email].filter((text) => text !== "");
  const isIdentified = nip.ok || (kind === "ppnpn" && email !== "");
  const said = { about, isIdentified, workplace };
  const presence = readPresence(cells, kind);
  if (presence === "left") return { issues: [], isLeft: true, ...said };

  if (!kind) cells.object("statusPegawai", "roster.kind_unknown", cells.at("statusPegawai"));
  checkIdentity(cells, kind, nip, email);
  const named = readName(cells);
  const unit = readUnit(cells);
  const post = cells.textAt("jabatanNama", lengths.post);
  if (!post) cells.object("jabatanNama", "roster.post_missing");
  const grade = kind && readGrade(cells, kind);
  const { issues } = cells;
  if (issues.length > 0 || !kind || !grade) return { issues, isLeft: false, ...said };

  const golongan = golonganOf(cells.at("golRuangAkhir"));
  const identity = { ...(nip.ok && { nip: nip.nip }), ...(email && { email }) };
  const place = { ...unit, post, grade, kind, ...(golongan && { golongan }) };
  const row: ImportRow = { rowNumber, ...identity, ...named, ...place };
  return { issues, row, isLeft: false, ...said };
}

function readPresence(cells: RowCells, kind: EmploymentKind | undefined): Presence {
  const word = cells.at("kedudukanPnsNama");
  // The column speaks of civil servants; contract staff in the file are there because they work.
  const presence = word === "" && kind === "ppnpn" ? "active" : presenceOf(word);
  if (presence === "unknown") cells.object("kedudukanPnsNama", "roster.presence_unknown", word);
  return presence;
}

function checkIdentity(
  cells: RowCells,
  kind: EmploymentKind | undefined,
  nip: ReturnType<typeof parseNip>,
  email: string,
): void {
  const text = cells.at("nipBaru");
  if (kind === "ppnpn") {
    if (text !== "") cells.object("nipBaru", "roster.nip_unexpected", text);
    if (!email) cells.object("emailGov", "roster.email_missing");
  } else if (text === "") {
    if (kind) cells.object("nipBaru", "roster.nip_missing");
  } else if (!nip.ok) {
    cells.object("nipBaru", nip.code, text);
  } else if (kind && (kind === "pppk") !== (kindOfNip(nip.nip) === "pppk")) {
    cells.object("statusPegawai", "roster.kind_contradicts_nip", cells.at("statusPegawai"));
  }
  if (email && !v.is(emailSchema, email)) {
    cells.object("emailGov", "roster.email_malformed", email);
  }
}

function readName(cells: RowCells) {
  const name = cells.textAt("nama", lengths.name);
  if (!/\p{L}/u.test(name)) cells.object("nama", "roster.name_missing", name);
  const titleBefore = cells.textAt("gelarDepan", lengths.title);
  const titleAfter = cells.textAt("gelarBelakang", lengths.title);
  return { name, ...(titleBefore && { titleBefore }), ...(titleAfter && { titleAfter }) };
}

function readUnit(cells: RowCells) {
  const unorId = cells.textAt("unorId", lengths.unorId);
  const unorName = cells.textAt("unorNama", lengths.unit);
  if (!unorId) cells.object("unorId", "roster.unit_missing");
  if (!unorName) cells.object("unorNama", "roster.unit_missing");
  const parentUnorId = cells.textAt("unorIndukId", lengths.unorId);
  const parentUnorName = cells.textAt("unorIndukNama", lengths.unit);
  // The personnel system lets a top unit name itself as its parent.
  if (!parentUnorId || parentUnorId === unorId) return { unorId, unorName };
  return { unorId, unorName, parentUnorId, ...(parentUnorName && { parentUnorName }) };
}

function readGrade(cells: RowCells, kind: EmploymentKind): Grade | undefined {
  const words = {
    jenisJabatan: cells.at("jenisJabatan"),
    jabatanAsn: cells.at("jabatanAsn"),
    eselon: cells.at("eselon"),
  };
  const grade = gradeOf(kind, words);
  if (grade) return grade;
  const isStructural = gradeOf(kind, { ...words, eselon: "IV.a" }) !== undefined;
  if (isStructural) cells.object("eselon", "roster.eselon_unknown", words.eselon);
  else cells.object("jenisJabatan", "roster.post_kind_unknown", words.jenisJabatan);
  return undefined;
}
