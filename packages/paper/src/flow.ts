import type { Block, Sheet } from "./sheet.ts";
import { type Lines, writeTable } from "./table.ts";

type Look = Pick<Block, "size" | "weight" | "colour" | "align">;

/** `y`: where the first page begins, when that is not the top. */
export type Frame = { x: number; width: number; top: number; bottom: number; y?: number };

// Even a word of this length fits a page, so that each page takes one word at least.
const longestWord = 1000;
const piecesOf = (word: string): string[] =>
  word.length > longestWord ? (word.match(/.{1,1000}/gsu) ?? []) : [word];

/** Writes one thing below the other, and goes on on the next page where one is full. */
export function openFlow(sheet: Sheet, { x, width, top, bottom, ...first }: Frame) {
  let y = first.y ?? top;

  /** Sees to it that so much fits on the page. */
  function keep(height: number): void {
    if (y + height > bottom && y !== top) turnPage();
  }

  const heightOf = (text: string, look: Look) => sheet.heightOf(text, { ...look, width });

  /** As many words as fit what is left of the page. */
  function wordsThatFit(words: readonly string[], look: Look): number {
    let [fits, tooMany] = [0, words.length + 1];
    while (tooMany - fits > 1) {
      const middle = (fits + tooMany) >> 1;
      if (y + heightOf(words.slice(0, middle).join(" "), look) <= bottom) fits = middle;
      else tooMany = middle;
    }
    return fits;
  }

  function turnPage(): void {
    sheet.addPage();
    y = top;
  }

  /** A paragraph, as it is or broken where the page ends. */
  function write(role: string, text: string, look: Look): void {
    let words = text.split(" ").flatMap(piecesOf);
    while (words.length > 0) {
      const count = wordsThatFit(words, look);
      if (count > 0) {
        const part = words.slice(0, count).join(" ");
        y = sheet.write(role, part, { ...look, x, y, width, height: heightOf(part, look) });
        words = words.slice(count);
      }
      if (words.length > 0) turnPage();
    }
  }

  /** A table, with its head again on every page it reaches. */
  function table({ columns, rows }: Lines, look: { rowHeight: number; size: number }): void {
    const headHeight = 12;
    let rest = rows;
    while (rest.length > 0) {
      keep(headHeight + look.rowHeight);
      const room = Math.floor((bottom - y - headHeight) / look.rowHeight);
      const part = rest.slice(0, Math.max(1, room));
      y = writeTable(sheet, { columns, rows: part }, { ...look, x, y });
      rest = rest.slice(part.length);
    }
  }

  return {
    keep,
    write,
    table,
    gap(height: number) {
      y += height;
    },
    at: () => y,
  };
}

export type Flow = ReturnType<typeof openFlow>;
