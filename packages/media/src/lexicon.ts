import { isSpelledForTheEar, phonemesOf } from "./phonemes.ts";

export type Entry = { written: string; spoken: string; kind: string };

const kinds = ["singkatan", "angka", "hukum", "serapan", "e"];

/** Reads content/voice/lexicon.tsv; an entry with an uncertain "e" is refused. */
export function parseLexicon(source: string): Entry[] {
  const [, ...rows] = source.split("\n");
  return rows.flatMap((row, index) => {
    if (row.trim() === "") return [];
    const [written = "", spoken = "", kind = ""] = row.split("\t");
    const where = `lexicon.tsv:${index + 2}: "${written}"`;
    if (!written || !spoken) throw new Error(`${where} needs a spoken form.`);
    if (!kinds.includes(kind)) throw new Error(`${where} is of no known kind: "${kind}".`);
    if (/e/i.test(spoken)) throw new Error(`${where} must write each e as ê or é.`);
    return [{ written, spoken, kind }];
  });
}

const letters = "[\\p{L}\\p{N}]";
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

type Piece = { text: string; entry?: Entry };

function pieces(text: string, lexicon: Entry[]): Piece[] {
  const longestFirst = [...lexicon].sort((a, b) => b.written.length - a.written.length);
  const known = longestFirst.map((entry) => escaped(entry.written)).join("|");
  if (known === "") return [{ text }];
  const byWord = new Map(lexicon.map((entry) => [entry.written.toLowerCase(), entry]));
  const pattern = new RegExp(`(?<!${letters})(${known})(?!${letters})`, "giu");
  return text.split(pattern).map((part) => {
    const entry = byWord.get(part.toLowerCase());
    return entry ? { text: part, entry } : { text: part };
  });
}

const uncertain = [
  /\p{N}/u,
  /\p{Lu}{2,}/u,
  /e/i,
  /[qx]|th|ph|sh|ck|oo|ee|(?<!s)y(?![aeiou])|ow|ew/i,
];

/** The words whose spoken form nobody has written down. */
export function untold(text: string, lexicon: Entry[]): string[] {
  return pieces(text, lexicon)
    .filter((piece) => !piece.entry)
    .flatMap((piece) => piece.text.match(/[\p{L}\p{N}]+(?:[.,/][\p{N}]+)*/gu) ?? [])
    .filter((word) => uncertain.some((pattern) => pattern.test(word)));
}

/** What is handed to the voice: known sounds as phonemes, the rest as it is written. */
export function spokenForm(text: string, lexicon: Entry[]): string {
  return pieces(text, lexicon)
    .map((piece) => (piece.entry ? pronounced(piece.entry.spoken) : piece.text))
    .join("")
    .replace(/[“”"]/g, "");
}

const pronounced = (spoken: string) =>
  spoken.replace(/[\p{L}·]+/gu, (word) =>
    isSpelledForTheEar(word) ? `[[${phonemesOf(word)}]]` : word,
  );
