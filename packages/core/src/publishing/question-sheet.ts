import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { invalid } from "../kernel/fault.ts";
import { workRoles } from "../kernel/grade.ts";

const letters = [..."abcdef"];

/** The columns of a question sheet, as authors name them; `;` parts letters and roles, `|` the laws. */
const columns: Readonly<Record<string, string>> = {
  id: "questionId",
  jenis: "kind",
  pelanggaran: "violationType",
  soal: "prompt",
  ...Object.fromEntries(letters.map((letter) => [`pilihan_${letter}`, "options"])),
  ...Object.fromEntries(letters.map((letter) => [`pasangan_${letter}`, "targets"])),
  benar: "correct",
  alasan: "reason",
  dasar_hukum: "legalBasis",
  detik: "momentSeconds",
  peran: "roles",
  adegan_jenis: "scene/kind",
  adegan_judul: "scene/title",
  adegan_tahap: "scene/phase",
  adegan_isi: "scene/body",
  adegan_keterangan: "scene/caption",
};

const required = ["id", "jenis", "pelanggaran", "soal", "pilihan_a", "pilihan_b", "benar"];
const always = [...required, "alasan", "dasar_hukum", "detik"];
/** What a row for each question has no room for. */
const onlyInJson = /^(bobot|henti|jeda|pertanyaan_jeda|weights?|stops?)(_|$)/;

const meanings: Record<string, string> = {
  satu: "one",
  beberapa: "several",
  benar_salah: "truefalse",
  boleh: "allowed",
  urutkan: "order",
  pasangkan: "match",
  unggahan: "post",
  percakapan: "chat",
  foto: "photo",
  undangan: "invitation",
  sebelum: "before",
  sesudah: "after",
  kapan_pun: "any",
  ...Object.fromEntries(workRoles.map((role) => [role, role])),
};

/** The rows of a sheet in the shape of a question file; what they hold is judged by its schema. */
export function questionsOfSheet(text: string): unknown[] {
  const rows = readRows(text);
  const found = Object.keys(rows[0] ?? {});
  const foreign = found.filter((column) => onlyInJson.test(column));
  if (foreign.length > 0) throw invalid("publishing.questions_need_json", { columns: foreign });
  const missing = always.filter((column) => !found.includes(column));
  const unknown = found.filter((column) => !(column in columns));
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
    const named = (names: string[]) => names.map((name) => name.trim().toLowerCase());
    return parse(text, {
      bom: true,
      columns: named,
      delimiter,
      skip_empty_lines: true,
      trim: true,
    });
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
  const cells = (name: string) =>
    letters.flatMap((letter) => {
      const text = row[`${name}_${letter}`];
      return text ? [{ letter, text }] : [];
    });
  const options = cells("pilihan").map(({ letter, text }) => ({ optionId: letter, text }));
  const pairs = cells("pasangan");
  // A partner written for two choices is one and the same; it goes by the letter where it stood first.
  const partners = pairs.filter((pair, n) => pairs.findIndex((p) => p.text === pair.text) === n);
  const targets = partners.map(({ letter, text }) => ({ targetId: letter, text }));
  const partnerOf = (letter: string) =>
    targets.find((target) => target.text === row[`pasangan_${letter}`])?.targetId;
  const kind = meaning(row.jenis);
  const told = parts(row.benar?.toLowerCase(), ";");
  // The sheet pairs side by side; letters in "benar" as well would say it twice, perhaps otherwise.
  const isPaired = kind === "match" && told.length === 0;
  const roles = parts(row.peran, ";").map(meaning);
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
    kind,
    violationType: row.pelanggaran,
    ...(row.adegan_jenis && { scene }),
    prompt: row.soal,
    options,
    ...(targets.length > 0 && { targets }),
    correct: isPaired ? options.map(({ optionId }) => partnerOf(optionId) ?? "-") : told,
    ...(roles.length > 0 && { roles }),
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

type Step = { key: unknown; value: unknown };

/** The cell of the sheet that a place in the question file came from. */
export function cellOf(path: readonly Step[]): { row: number; column: string } {
  const [, row, ...field] = path;
  const name = field.map((step) => String(step.key)).join("/");
  const fits = (to: string) => name === to || name.startsWith(`${to}/`);
  const [first = name] = Object.entries(columns).find(([, to]) => fits(to)) ?? [];
  const { optionId, targetId } = (field[1]?.value ?? {}) as Record<string, unknown>;
  const letter = optionId ?? targetId;
  const column = typeof letter === "string" ? first.replace(/_a$/, `_${letter}`) : first;
  // Row 1 of the sheet is its header.
  return { row: Number(row?.key ?? -1) + 2, column };
}
