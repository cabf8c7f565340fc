import type { RowIssue } from "./import-cells.ts";
import { readHeader } from "./import-header.ts";
import { type ImportRow, readRow } from "./import-row.ts";
import { type ImportUnit, readUnits } from "./import-units.ts";
import { maskNip } from "./nip.ts";

export type PersonImport = {
  /** People who can be imported as they stand. */
  rows: ImportRow[];
  /** In the order of the file; a row with an issue is not in `rows`. */
  issues: RowIssue[];
  /** Parents before children. */
  units: ImportUnit[];
  ignoredColumns: string[];
  /** Rows of people who, by their kedudukan, no longer serve. */
  leftCount: number;
  /** Numbers and addresses of rows with issues: these people are in the file, so they are not missing. */
  heldBack: string[];
  /** Rows with issues that do not say whom they are about: who is missing cannot be told for sure. */
  unidentifiedCount: number;
};

/** Turns the rows of a roster file into people, or into reasons; nothing is stored and nobody is looked up. */
export function readPersonImport(table: readonly (readonly string[])[]): PersonImport {
  const headerAt = table.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  const header = readHeader(table[headerAt] ?? []);
  const headerIssues = [
    ...header.missing.map((column) => ({ column, code: "roster.column_missing" })),
    ...header.repeated.map((column) => ({ column, code: "roster.column_repeated" })),
  ].map((issue) => ({ rowNumber: Math.max(headerAt, 0) + 1, value: "", ...issue }));
  const empty = { rows: [], units: [], leftCount: 0, heldBack: [], unidentifiedCount: 0 };
  if (headerIssues.length > 0) {
    return { ...empty, issues: headerIssues, ignoredColumns: header.ignored };
  }

  const issues: RowIssue[] = [];
  const rows: ImportRow[] = [];
  const aboutRow = new Map<number, string[]>();
  const nameless = new Set<number>();
  const workplaces = new Map<number, string>();
  let leftCount = 0;
  table.forEach((cells, at) => {
    if (at <= headerAt || cells.every((cell) => cell.trim() === "")) return;
    const read = readRow(cells, header, at + 1);
    if (read.isLeft) {
      leftCount += 1;
      return;
    }
    issues.push(...read.issues);
    aboutRow.set(at + 1, read.about);
    if (!read.isIdentified) nameless.add(at + 1);
    if (read.workplace) workplaces.set(at + 1, read.workplace);
    if (read.row) rows.push(read.row);
  });

  issues.push(...doubles(rows, "nip"), ...doubles(rows, "email"));
  issues.push(...workingElsewhere(workplaces));
  const single = without(rows, issues);
  const { units, issues: unitIssues } = readUnits(single);
  issues.push(...unitIssues);
  issues.sort((a, b) => a.rowNumber - b.rowNumber);

  const unidentified = new Set(
    issues.flatMap(({ rowNumber }) => (nameless.has(rowNumber) ? [rowNumber] : [])),
  );
  const held = new Set(issues.flatMap(({ rowNumber }) => aboutRow.get(rowNumber) ?? []));
  return {
    rows: without(single, unitIssues),
    issues,
    units,
    ignoredColumns: header.ignored,
    leftCount,
    heldBack: [...held],
    unidentifiedCount: unidentified.size,
  };
}

const without = (rows: readonly ImportRow[], issues: readonly RowIssue[]): ImportRow[] => {
  const objected = new Set(issues.map(({ rowNumber }) => rowNumber));
  return rows.filter(({ rowNumber }) => !objected.has(rowNumber));
};

const doubled = {
  nip: { column: "nipBaru", code: "roster.nip_duplicate" },
  email: { column: "emailGov", code: "roster.email_duplicate" },
} as const;

/** The first row of a person stands; later ones are reported with the row they repeat. */
function doubles(rows: readonly ImportRow[], key: "nip" | "email"): RowIssue[] {
  const { column, code } = doubled[key];
  const first = new Map<string, number>();
  const issues: RowIssue[] = [];
  for (const row of rows) {
    const value = row[key];
    if (value === undefined) continue;
    const otherRow = first.get(value);
    if (otherRow === undefined) first.set(value, row.rowNumber);
    else {
      const shown = key === "nip" ? maskNip(value) : value;
      issues.push({ rowNumber: row.rowNumber, column, code, value: shown, otherRow });
    }
  }
  return issues;
}

/** An export lists people by the agency they belong to; those seconded away learn where they work. */
function workingElsewhere(workplaces: ReadonlyMap<number, string>): RowIssue[] {
  const counts = new Map<string, number>();
  for (const place of workplaces.values()) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [here] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return [...workplaces]
    .filter(([, place]) => place !== here)
    .map(([rowNumber, value]) => ({
      rowNumber,
      column: "instansiKerjaId",
      code: "roster.works_elsewhere",
      value,
    }));
}
