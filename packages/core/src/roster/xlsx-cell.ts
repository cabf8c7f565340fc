import { invalid } from "../kernel/fault.ts";

/** The text of a cell of this type; what the file cannot back up is refused. */
export function cellText(type: string, raw: string, shared: readonly string[]): string {
  if (type === "s") return raw === "" ? "" : sharedText(shared, raw);
  if (type === "b") return raw === "1" ? "TRUE" : raw === "0" ? "FALSE" : raw;
  if (type === "n") return numberText(raw);
  return plainText(raw);
}

function sharedText(shared: readonly string[], raw: string): string {
  const text = shared[Number(raw)];
  if (text === undefined) throw invalid("roster.file_damaged", { part: "sharedStrings" });
  return text;
}

/** A number cell holds 15 digits at most: longer ones are shown as the spreadsheet does, so that they are noticed. */
function numberText(raw: string): string {
  const value = Number(raw);
  if (raw === "" || !Number.isFinite(value)) return raw;
  return Math.abs(value) < 1e15 ? String(value) : value.toExponential(14).toUpperCase();
}

/** `_x000D_` and its like stand for characters that XML cannot hold. */
export const plainText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

export const rowNumberOf = (reference: string | undefined): number | undefined =>
  reference === undefined ? undefined : wholeNumber(reference);

/** `AB12` is column 28. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,4}(?=\d+$)/.exec(reference ?? "")?.[0];
  if (letters === undefined) {
    if (reference === undefined) return undefined;
    throw invalid("roster.file_damaged", { part: "sheet" });
  }
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw invalid("roster.file_damaged", { part: "sheet" });
  return Number(text);
}
