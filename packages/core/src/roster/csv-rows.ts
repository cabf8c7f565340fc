import { CsvError, parse } from "csv-parse/sync";
import { type Fault, invalid } from "../kernel/fault.ts";
import type { RosterFileLimits } from "./file-limits.ts";

const delimiters = [",", ";", "\t"] as const;

/** Reads comma, semicolon or tab separated text in UTF-8; any other encoding is refused, never guessed. */
export function readCsvRows(bytes: Uint8Array, limits: RosterFileLimits): string[][] {
  const text = decodeUtf8(bytes);
  const records = parseRecords(text, limits);
  if (records.length > limits.rows) throw invalid("roster.file_rows", { limit: limits.rows });
  let cellCount = 0;
  return records.map((record, at) => {
    const row = record.length === 1 && record[0] === "" ? [] : record;
    if (row.length > limits.columns) {
      throw invalid("roster.file_columns", { limit: limits.columns, row: at + 1 });
    }
    cellCount += row.length;
    if (cellCount > limits.cells) throw invalid("roster.file_cells", { limit: limits.cells });
    const long = row.findIndex((cell) => cell.length > limits.cellLength);
    if (long >= 0) {
      const place = { row: at + 1, column: long + 1, limit: limits.cellLength };
      throw invalid("roster.file_cell_too_long", place);
    }
    return row;
  });
}

function parseRecords(text: string, limits: RosterFileLimits): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      // A quote inside an unquoted name is a letter of that name.
      relax_quotes: true,
      skip_empty_lines: false,
      // A quote left open would otherwise swallow the rest of the file into one record.
      max_record_size: limits.columns * limits.cellLength,
      to: limits.rows + 1,
    });
  } catch (error) {
    if (error instanceof CsvError) throw damaged(error);
    throw error;
  }
}

function damaged(error: CsvError): Fault {
  const line = typeof error.lines === "number" ? error.lines : undefined;
  return invalid("roster.file_damaged", line === undefined ? {} : { line });
}

function decodeUtf8(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw invalid("roster.file_encoding", { found: "utf-16" });
  }
  // UTF-16 without its mark shows as zero bytes; no roster holds a NUL.
  if (bytes.subarray(0, 4096).includes(0)) {
    throw invalid("roster.file_encoding", { found: "utf-16" });
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw invalid("roster.file_encoding", { found: "binary" });
    if (text.trim() === "") throw invalid("roster.file_empty");
    return text;
  } catch (error) {
    if (error instanceof TypeError) {
      throw invalid("roster.file_encoding", { found: "not-utf-8", line: brokenLine(bytes) });
    }
    throw error;
  }
}

/** The line that holds the first byte that is not UTF-8. */
function brokenLine(bytes: Uint8Array): number {
  const lines = new TextDecoder("utf-8").decode(bytes).split("\n");
  return lines.findIndex((line) => line.includes("\ufffd")) + 1;
}

/** The separator seen most in the first line with text, outside quotes. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]+/.exec(text)?.[0] ?? "";
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}
