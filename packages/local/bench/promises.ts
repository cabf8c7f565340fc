/** One line of what the bench prints. `ratio` is held against `most` (or `least`) where something is promised. */
export type Line = {
  what: string;
  value: string;
  ratio?: number;
  to?: string;
  most?: number;
  least?: number;
};

export const milliseconds = (time: number) => `${time.toFixed(2)} ms`;
export const perSecond = (rate: number) => `${Math.round(rate).toLocaleString("en")} / s`;

const verdictOf = ({ ratio, most, least }: Line): string => {
  if (ratio === undefined || (most === undefined && least === undefined)) return "";
  const isKept = ratio <= (most ?? Number.POSITIVE_INFINITY) && ratio >= (least ?? 0);
  return isKept ? "kept" : "NOT KEPT";
};

const cellsOf = (line: Line): string[] => [
  line.what,
  line.value,
  line.ratio === undefined ? "" : `${line.ratio.toFixed(2)} x ${line.to ?? ""}`,
  line.most !== undefined ? `<= ${line.most}` : line.least !== undefined ? `>= ${line.least}` : "",
  verdictOf(line),
];

/** The lines as one table, and how many promises were not kept. */
export function shown(lines: readonly Line[]): { text: string; brokenCount: number } {
  const cells = [["what", "median", "ratio", "promise", ""], ...lines.map(cellsOf)];
  const widths = cells[0]!.map((_, n) => Math.max(...cells.map((row) => row[n]!.length)));
  const rows = cells.map((row) => row.map((cell, n) => cell.padEnd(widths[n]!)).join("  "));
  rows.splice(1, 0, widths.map((width) => "-".repeat(width)).join("  "));
  const brokenCount = lines.filter((line) => verdictOf(line) === "NOT KEPT").length;
  return { text: rows.map((row) => row.trimEnd()).join("\n"), brokenCount };
}
