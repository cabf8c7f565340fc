import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import * as v from "valibot";
import { invalid } from "../kernel/fault.ts";
import { type Question, quizFileSchema } from "./question.ts";

/** One wrong field of a question file, and why: a JSON pointer, or the row and column of a sheet. */
export type QuestionFault = { code: string } & ({ path: string } | { row: number; column: string });

const shownFaults = 50;
/** The pool is one item of the table, which limits it to 400 KB. */
const maxPoolBytes = 350_000;

/** Reads a question file, JSON or CSV; refuses it whole and names each wrong field. */
export function readQuestions(bytes: Uint8Array): Question[] {
  const text = decode(bytes);
  const isJson = /^\s*[{[]/.test(text);
  const given: unknown = isJson ? fromJson(text) : { questions: fromCsv(text) };
  const read = v.safeParse(quizFileSchema, given);
  if (!read.success) {
    const faults = read.issues.slice(0, shownFaults).map(isJson ? faultInJson : faultInSheet);
    throw invalid("publishing.questions_faulty", { faults });
  }
  if (Buffer.byteLength(JSON.stringify(read.output)) > maxPoolBytes) {
    throw invalid("publishing.questions_too_large", { maxBytes: maxPoolBytes });
  }
  return read.output.questions;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw invalid("publishing.questions_not_utf8");
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("publishing.questions_unreadable");
  }
}

/** The columns of a question sheet, as authors name them; `;` parts the letters, `|` the laws. */
export const questionColumns = {
  id: "questionId",
  jenis: "kind",
  pelanggaran: "violationType",
  soal: "prompt",
  pilihan_a: "options",
  pilihan_b: "options",
  pilihan_c: "options",
  pilihan_d: "options",
  pilihan_e: "options",
  pilihan_f: "options",
  benar: "correct",
  alasan: "reason",
  dasar_hukum: "legalBasis",
  detik: "momentSeconds",
  adegan_jenis: "scene/kind",
  adegan_judul: "scene/title",
  adegan_tahap: "scene/phase",
  adegan_isi: "scene/body",
  adegan_keterangan: "scene/caption",
} as const;

const required = ["id", "jenis", "pelanggaran", "soal", "pilihan_a", "pilihan_b", "benar"];
const always = [...required, "alasan", "dasar_hukum", "detik"];

const meanings: Record<string, string> = {
  satu: "one",
  beberapa: "several",
  benar_salah: "truefalse",
  boleh: "allowed",
  unggahan: "post",
  percakapan: "chat",
  foto: "photo",
  undangan: "invitation",
  sebelum: "before",
  sesudah: "after",
  kapan_pun: "any",
};

function fromCsv(text: string): unknown[] {
  const rows = readRows(text);
  const found = Object.keys(rows[0] ?? {});
  const missing = always.filter((column) => !found.includes(column));
  const unknown = found.filter((column) => !(column in questionColumns));
  if (missing.length > 0 || unknown.length > 0) {
    throw invalid("publishing.questions_header", { missing, unknown });
  }
  return rows.map(questionOf);
}

function readRows(text: string): Record<string, string>[] {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => header.split(mark).length;
  const delimiter = [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
  try {
    const columns = (names: string[]) => names.map((name) => name.trim().toLowerCase());
    return parse(text, { bom: true, columns, delimiter, skip_empty_lines: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid("publishing.questions_unreadable", { row: Number(error.lines ?? 0) });
  }
}

const parts = (cell = "", mark: string) =>
  cell
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const meaning = (cell = "") => meanings[cell.toLowerCase().replaceAll(/[\s/-]+/g, "_")] ?? cell;

function questionOf(row: Record<string, string>) {
  const options = [..."abcdef"].flatMap((letter) => {
    const text = row[`pilihan_${letter}`];
    return text ? [{ optionId: letter, text }] : [];
  });
  const { adegan_keterangan: caption } = row;
  const scene = {
    kind: meaning(row.adegan_jenis),
    title: row.adegan_judul,
    phase: meaning(row.adegan_tahap),
    body: row.adegan_isi,
    ...(caption && { caption }),
  };
  return {
    questionId: row.id,
    kind: meaning(row.jenis),
    violationType: row.pelanggaran,
    ...(row.adegan_jenis && { scene }),
    prompt: row.soal,
    options,
    correct: parts(row.benar?.toLowerCase(), ";"),
    reason: row.alasan,
    legalBasis: parts(row.dasar_hukum, "|"),
    momentSeconds: secondsOf(row.detik),
  };
}

/** `95` or `1:35`. Anything else stays as it is, for the schema to refuse. */
function secondsOf(cell = ""): unknown {
  if (!/^(\d+:[0-5])?\d+([.]\d+)?$/.test(cell)) return cell;
  return cell.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

type Issue = v.BaseIssue<unknown>;

const keysOf = (issue: Issue) => (issue.path ?? []).map((step) => String(step.key));
const codeOf = ({ message }: Issue) =>
  /^[a-z]+[.][a-z_]+$/.test(message) ? message : "publishing.field_wrong";

const faultInJson = (issue: Issue): QuestionFault => ({
  path: `/${keysOf(issue).join("/")}`,
  code: codeOf(issue),
});

function faultInSheet(issue: Issue): QuestionFault {
  const [, row = "-1", ...field] = keysOf(issue);
  const path = field.join("/");
  const columns = Object.entries(questionColumns);
  const named = columns.find(([, to]) => path === to || path.startsWith(`${to}/`));
  const nth = field[0] === "options" && columns.filter(([, to]) => to === "options");
  const column = nth ? nth[Number(field[1] ?? 0)]?.[0] : named?.[0];
  // Row 1 of the sheet is its header.
  return { row: Number(row) + 2, column: column ?? path, code: codeOf(issue) };
}
