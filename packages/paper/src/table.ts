import { ink, type Sheet } from "./sheet.ts";

export type Cell = {
  text: string;
  /** How far a bar reaches, of one; the text stands behind it. */
  bar?: number;
};

export type Column = {
  head: string;
  width: number;
  align?: "right";
  /** Room kept for a bar left of the text. */
  bar?: number;
};

export type Lines = {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
};

export type Place = { x: number; y: number; rowHeight: number; size?: number };

const gap = 6;

/** A table with a head; the first cell of a row is its name. Answers where it ends. */
export function writeTable(sheet: Sheet, { columns, rows }: Lines, place: Place): number {
  const { x, rowHeight, size = 8.5 } = place;
  const width = columns.reduce((all, column) => all + column.width + gap, -gap);
  const lefts = columns.map((_, n) =>
    columns.slice(0, n).reduce((left, column) => left + column.width + gap, x),
  );
  let y = place.y;
  sheet.within("Table", () => {
    sheet.within("TR", () => {
      for (const [n, { head, width, align }] of columns.entries()) {
        const block = { x: lefts[n] ?? x, y, width, height: 10 };
        const look = { size: 7, smallest: 5.5, colour: ink.soft, weight: "semibold" } as const;
        sheet.write(
          "TH",
          head,
          { ...block, ...look, ...(align && { align }) },
          { scope: "Column" },
        );
      }
    });
    y += 12;
    for (const cells of rows) {
      drawRule(sheet, x, y, width);
      sheet.within("TR", () => {
        for (const [n, cell] of cells.entries()) {
          const column = columns[n];
          if (column) writeCell(sheet, cell, column, { n, x: lefts[n] ?? x, y, rowHeight, size });
        }
      });
      y += rowHeight;
    }
  });
  return y;
}

type At = { n: number; x: number; y: number; rowHeight: number; size: number };

function writeCell(sheet: Sheet, { text, bar }: Cell, column: Column, at: At): void {
  const { n, x, y, rowHeight, size } = at;
  const room = column.bar ?? 0;
  if (bar !== undefined) drawBar(sheet, { x, y: y + rowHeight / 2 - 2.5, width: room }, bar);
  const left = x + (room ? room + 5 : 0);
  const width = column.width - (left - x);
  const block = {
    x: left,
    y: y + 0.1,
    width,
    height: rowHeight - 0.2,
    size,
    smallest: 6,
    isCentred: true,
  };
  const align = column.align && { align: column.align };
  if (n === 0) sheet.write("TH", text, { ...block, ...align }, { scope: "Row" });
  else sheet.write("TD", text, { ...block, ...align });
}

const drawRule = (sheet: Sheet, x: number, y: number, width: number) =>
  sheet.ornament((on) =>
    on
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.4)
      .stroke(ink.line),
  );

/** How far something has come, told by length alone. */
export function drawBar(
  sheet: Sheet,
  { x, y, width, height = 5 }: { x: number; y: number; width: number; height?: number },
  share: number,
): void {
  sheet.ornament((on) => {
    on.rect(x, y, width, height).lineWidth(0.4).fillAndStroke(ink.pale, ink.line);
    if (share > 0)
      on.rect(x, y, Math.max(0.8, width * Math.min(1, share)), height).fill(ink.accent);
  });
}
