import type { Header, ImportColumn } from "./import-header.ts";
import { maskDamagedNip } from "./nip.ts";

/** Why a row cannot be imported, where to look, and what stands there (numbers masked). */
export type RowIssue = {
  rowNumber: number;
  column: string;
  code: string;
  value: string;
  /** The row it collides with. */
  otherRow?: number;
};

/** The cells of one row by column name, and the objections raised while reading them. */
export type RowCells = {
  issues: RowIssue[];
  at: (column: ImportColumn) => string;
  /** Text that people will read, at most this long. */
  textAt: (column: ImportColumn, longest: number) => string;
  object: (column: ImportColumn, code: string, value?: string) => void;
};

const cellError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)/;
const shownLength = 80;

export function rowCells(cells: readonly string[], header: Header, rowNumber: number): RowCells {
  const issues: RowIssue[] = [];
  const raise = (column: string, code: string, text: string) => {
    if (issues.some((issue) => issue.column === column && issue.code === code)) return;
    const shown = column === "nipBaru" ? maskDamagedNip(text) : text;
    issues.push({ rowNumber, column, code, value: shown.slice(0, shownLength) });
  };
  // A name like "Budi, S.H." without quotes moves every cell after it one place to the right.
  const extra = cells.findIndex((cell, place) => place >= header.width && tidy(cell) !== "");
  if (extra >= 0) raise(String(extra + 1), "roster.row_too_wide", tidy(cells[extra] ?? ""));

  const at = (column: ImportColumn) => {
    const place = header.places.get(column);
    const cell = place === undefined ? "" : tidy(cells[place] ?? "");
    if (cell.startsWith("#") && cellError.test(cell)) {
      raise(column, "roster.cell_error", cell);
      return "";
    }
    return cell === "-" ? "" : cell;
  };
  return {
    issues,
    at,
    textAt: (column, longest) => {
      const cell = at(column);
      if (cell.length > longest) raise(column, "roster.text_too_long", cell);
      // The replacement character is what is left of a letter after a wrong encoding.
      if (cell.includes("\ufffd")) raise(column, "roster.text_broken", cell);
      return cell;
    },
    object: (column, code, value = "") => raise(column, code, value),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const untidy = /[\u0000-\u001f\u007f\u200b\u200e\u200f\s]+/g;

const tidy = (cell: string) => cell.normalize("NFC").replace(untidy, " ").trim();
