export type IssueRow = { rowNumber: number; column: string; value: string; reason: string };

// A spreadsheet would run a cell that begins like a formula.
const quoted = (cell: string) =>
  `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

/** The rows to mend as a file that Excel with Indonesian settings opens in columns; `note` stands below them. */
export function issuesCsv(
  header: readonly string[],
  rows: readonly IssueRow[],
  note?: string,
): string {
  const lines = rows.map((row) => [String(row.rowNumber), row.column, row.value, row.reason]);
  const table = [header, ...lines, ...(note ? [[note]] : [])];
  return `\uFEFF${table.map((cells) => cells.map(quoted).join(";")).join("\r\n")}\r\n`;
}
