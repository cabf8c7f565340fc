import { Fault, invalid } from "../kernel/fault.ts";
import type { RosterFileLimits } from "./file-limits.ts";
import { findWorkbookParts } from "./workbook.ts";
import { cellText, columnOf, plainText, rowNumberOf } from "./xlsx-cell.ts";
import { walkXml } from "./xml-walk.ts";
import { openZip, type ZipParts } from "./zip-parts.ts";

/** Reads the first visible sheet of a workbook as text, within limits that hold while it unpacks. */
export async function readXlsxRows(
  bytes: Uint8Array,
  limits: RosterFileLimits,
): Promise<string[][]> {
  try {
    const parts = await openZip(bytes, limits);
    const { sheet, sharedStrings } = await findWorkbookParts(parts);
    const shared = sharedStrings ? await readSharedStrings(parts, sharedStrings, limits) : [];
    const rows = await readSheet(parts, sheet, shared, limits);
    if (rows.length === 0) throw invalid("roster.file_empty");
    return rows;
  } catch (error) {
    if (error instanceof Fault) throw error;
    // Whatever breaks while unpacking bytes a stranger sent is damage in the file.
    throw invalid("roster.file_damaged");
  }
}

async function readSharedStrings(
  parts: ZipParts,
  part: string,
  limits: RosterFileLimits,
): Promise<string[]> {
  const strings: string[] = [];
  const text = gatherText(limits);
  await walkXml(await parts.open(part), {
    open: (name) => (name === "si" ? text.restart() : text.open(name)),
    text: text.add,
    close: (name) => {
      text.close(name);
      if (name === "si") strings.push(plainText(text.value()));
    },
  });
  return strings;
}

async function readSheet(
  parts: ZipParts,
  part: string,
  shared: readonly string[],
  limits: RosterFileLimits,
): Promise<string[][]> {
  const rows: string[][] = [];
  const text = gatherText(limits);
  let rowNumber = 0;
  let columnNumber = 0;
  let type = "n";
  let cellCount = 0;

  const keep = (value: string) => {
    if (value === "") return;
    const place = { row: rowNumber, column: columnNumber };
    if (rowNumber > limits.rows) throw invalid("roster.file_rows", { limit: limits.rows });
    if (columnNumber > limits.columns) {
      throw invalid("roster.file_columns", { ...place, limit: limits.columns });
    }
    cellCount += 1;
    if (cellCount > limits.cells) throw invalid("roster.file_cells", { limit: limits.cells });
    // Filled here, not at <row>, so that a million empty styled rows cost nothing.
    while (rows.length < rowNumber) rows.push([]);
    const row = rows[rowNumber - 1] as string[];
    while (row.length < columnNumber - 1) row.push("");
    row[columnNumber - 1] = value;
  };

  await walkXml(await parts.open(part), {
    open: (name, attributes) => {
      if (name === "row") {
        rowNumber = rowNumberOf(attributes.r) ?? rowNumber + 1;
        columnNumber = 0;
      } else if (name === "c") {
        columnNumber = columnOf(attributes.r) ?? columnNumber + 1;
        type = attributes.t ?? "n";
        text.restart();
      } else text.open(name);
    },
    text: text.add,
    close: (name) => {
      text.close(name);
      if (name === "c") keep(cellText(type, text.value(), shared));
    },
  });
  return rows;
}

/** Collects what stands in <v> and <t>, leaving out formulas and phonetic readings. */
function gatherText(limits: RosterFileLimits) {
  let gathered = "";
  let isInside = false;
  let isPhonetic = false;
  return {
    restart: () => {
      gathered = "";
      isInside = false;
      isPhonetic = false;
    },
    open: (name: string) => {
      if (name === "rPh") isPhonetic = true;
      if (name === "v" || name === "t") isInside = !isPhonetic;
    },
    add: (piece: string) => {
      if (!isInside) return;
      gathered += piece;
      if (gathered.length > limits.cellLength) {
        throw invalid("roster.file_cell_too_long", { limit: limits.cellLength });
      }
    },
    close: (name: string) => {
      if (name === "rPh") isPhonetic = false;
      if (name === "v" || name === "t") isInside = false;
    },
    value: () => gathered,
  };
}
