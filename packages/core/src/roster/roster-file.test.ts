import ExcelJS from "exceljs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { Fault } from "../kernel/fault.ts";
import { rosterFileLimits } from "./file-limits.ts";
import { readRosterFile } from "./roster-file.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (bytes: Uint8Array) => (await readRosterFile(bytes)).rows;

async function refusal(bytes: Uint8Array, limits = rosterFileLimits as never) {
  try {
    await readRosterFile(bytes, limits);
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, ...error.detail };
    throw error;
  }
  return "accepted";
}

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Data"), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const workbookOf = (sheetXml: string, extra: Record<string, Uint8Array> = {}) =>
  zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns:r="${relation}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet><sheetData>${sheetXml}</sheetData></worksheet>`,
    ),
    ...extra,
  });

test.each([",", ";", "\t"])("a file separated by %j is read the same", async (delimiter) => {
  const text = [
    ["nipBaru", "nama"],
    ["199003152015042901", "Maria Rembulan"],
  ]
    .map((row) => row.join(delimiter))
    .join("\r\n");
  expect(await rowsOf(utf8(text))).toEqual([
    ["nipBaru", "nama"],
    ["199003152015042901", "Maria Rembulan"],
  ]);
});

test("the mark Excel puts before UTF-8 is not part of the first column's name", async () => {
  expect((await rowsOf(utf8("\ufeffnipBaru,nama\n1,2")))[0]).toEqual(["nipBaru", "nama"]);
});

test("empty lines keep their number, so that row 4 of the preview is row 4 of the file", async () => {
  expect(await rowsOf(utf8("a,b\n\n\n1,2\n"))).toEqual([["a", "b"], [], [], ["1", "2"]]);
});

test("any table written as CSV is read back cell for cell", async () => {
  const cell = fc
    .string({ unit: "grapheme", maxLength: 20 })
    .filter((text) => !/[\0\ufeff]/.test(text));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const quoted = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(","));
      const header = "kolom,kolom\n";
      expect(await rowsOf(utf8(header + quoted.join("\n")))).toEqual([["kolom", "kolom"], ...rows]);
    }),
  );
});

test("a file that is not UTF-8 is refused with the line that shows it", async () => {
  const windows1252 = Buffer.from("nipBaru,nama\n1,Andr\u00e9\n", "latin1");
  expect(await refusal(windows1252)).toEqual({
    code: "roster.file_encoding",
    found: "not-utf-8",
    line: 2,
  });
  for (const bytes of [
    Buffer.from("\ufeffnipBaru,nama", "utf16le"),
    Buffer.from("nipBaru,nama", "utf16le"),
  ]) {
    expect(await refusal(bytes)).toEqual({ code: "roster.file_encoding", found: "utf-16" });
  }
});

test.each([
  ["", { code: "roster.file_empty" }],
  [" \n \n", { code: "roster.file_empty" }],
  ['a,b\n"never closed,1\n', { code: "roster.file_damaged" }],
  ["%PDF-1.7 roster", { code: "roster.file_kind", found: "pdf" }],
  ["<html><table><tr><td>nipBaru", { code: "roster.file_kind", found: "html" }],
])("the text %j is no roster", async (text, expected) => {
  expect(await refusal(utf8(text))).toMatchObject(expected);
});

test("an old or locked workbook is named, so that the officer knows to save it as XLSX", async () => {
  const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await refusal(bytes)).toEqual({ code: "roster.file_kind", found: "xls" });
});

test("too many bytes, rows, columns, cells or letters are each refused by name", async () => {
  const limits = { ...rosterFileLimits, bytes: 60, rows: 3, columns: 4, cells: 8, cellLength: 9 };
  const refused = (text: string) => refusal(utf8(text), limits as never);
  expect(await refused("x".repeat(61))).toMatchObject({ code: "roster.file_too_large" });
  expect(await refused("a\nb\nc\nd\n")).toMatchObject({ code: "roster.file_rows" });
  expect(await refused("a,b\n1,2,3,4,5\n")).toMatchObject({ code: "roster.file_columns", row: 2 });
  expect(await refused("a,b,c,d\n1,2,3,4\n1,2\n")).toMatchObject({ code: "roster.file_cells" });
  expect(await refused("a,b\n1,0123456789\n")).toMatchObject({
    code: "roster.file_cell_too_long",
    row: 2,
    column: 2,
  });
  expect(await refused("a,b\n1,2\n")).toBe("accepted");
});

test("a workbook saved by a spreadsheet is read as text, gaps and all", async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(["nipBaru", "nama", "golRuangAkhir", "aktif"]);
    sheet.addRow([]);
    sheet.addRow(["199003152015042901", { richText: [{ text: "Maria " }, { text: "Rembulan" }] }]);
    sheet.getCell("D3").value = true;
    sheet.getCell("A4").value = { formula: 'CONCAT("a","b")', result: "ab" };
    sheet.getCell("B4").value = 7.5;
    sheet.getCell("C4").value = { error: "#N/A" };
  });
  expect(await rowsOf(bytes)).toEqual([
    ["nipBaru", "nama", "golRuangAkhir", "aktif"],
    [],
    ["199003152015042901", "Maria Rembulan", "", "TRUE"],
    ["ab", "7.5", "#N/A"],
  ]);
});

test("a number too long for a spreadsheet is shown as damaged, never as other digits", async () => {
  const nip = "199003152015042901";
  const bytes = await workbook((sheet) => {
    sheet.addRow([Number(nip), 199003152015042]);
  });
  expect(await rowsOf(bytes)).toEqual([["1.99003152015043E+17", "199003152015042"]]);
  const written = workbookOf(`<row r="1"><c r="A1"><v>${nip}</v></c></row>`);
  expect(await rowsOf(written)).toEqual([["1.99003152015043E+17"]]);
});

test("only the first sheet that can be seen is read", async () => {
  const bytes = await workbook((sheet, book) => {
    sheet.state = "hidden";
    sheet.addRow(["rahasia"]);
    book.addWorksheet("Pegawai").addRow(["nipBaru"]);
  });
  expect(await rowsOf(bytes)).toEqual([["nipBaru"]]);
});

test("formatted but empty rows far below do not make a roster too long", async () => {
  const empty = Array.from({ length: 1000 }, (_, at) => `<row r="${1_047_000 + at}"/>`).join("");
  const bytes = workbookOf(`<row r="1"><c t="inlineStr"><is><t>nama</t></is></c></row>${empty}`);
  expect(await rowsOf(bytes)).toEqual([["nama"]]);
});

test("a zip bomb is refused by its directory, before anything is unpacked", async () => {
  const bomb = workbookOf("", { "xl/worksheets/sheet1.xml": new Uint8Array(30_000_000).fill(60) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refusal(bomb)).toMatchObject({ code: "roster.file_bomb" });
});

test("a bomb that lies about its size stops where the lie shows", async () => {
  const bomb = workbookOf("", { "xl/worksheets/sheet1.xml": new Uint8Array(30_000_000).fill(60) });
  // The uncompressed size stands 24 bytes into each entry of the directory; say 1,000 for all.
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
  for (let at = 0; at < bomb.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
  }
  expect(await refusal(bomb)).toMatchObject({ code: "roster.file_damaged" });
});

test.each([
  [
    "a cell in a far row",
    `<row r="999999999"><c r="A999999999"><v>1</v></c></row>`,
    "roster.file_rows",
  ],
  ["a cell in a far column", `<row r="1"><c r="XFD1"><v>1</v></c></row>`, "roster.file_columns"],
  ["a row that is no number", `<row r="1e9"><c><v>1</v></c></row>`, "roster.file_damaged"],
  ["a shared text that is not there", `<row><c t="s"><v>9</v></c></row>`, "roster.file_damaged"],
  ["no cell at all", `<row r="1"/>`, "roster.file_empty"],
])("a sheet with %s is refused", async (_, sheet, code) => {
  expect(await refusal(workbookOf(sheet))).toMatchObject({ code });
});

test("entities of a document type are never expanded", async () => {
  const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>`;
  const bytes = workbookOf("", {
    "xl/worksheets/sheet1.xml": strToU8(
      `${bomb}<worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`,
    ),
  });
  expect(await rowsOf(bytes)).toEqual([["&b;"]]);
});

test("a sheet that opens elements without end is refused at once", async () => {
  const open = Array.from({ length: 100_000 }, (_, at) => `<a${at % 977}>`).join("");
  expect(await refusal(workbookOf(open))).toMatchObject({ code: "roster.file_damaged" });
});

test("a quote left open does not swallow the file", async () => {
  const text = `a,b\n"${"x,y\n".repeat(300_000)}`;
  expect(await refusal(utf8(text))).toMatchObject({ code: "roster.file_damaged" });
});

test("an archive that is no workbook, or a torn one, is refused", async () => {
  const photos = zipSync({ "foto.txt": strToU8("x") });
  expect(await refusal(photos)).toEqual({ code: "roster.file_kind", found: "zip" });
  const whole = workbookOf(`<row r="1"><c><v>1</v></c></row>`);
  for (const cut of [10, 60, whole.length - 30]) {
    expect(await refusal(whole.subarray(0, cut))).toMatchObject({ code: "roster.file_damaged" });
  }
});

test("no bytes at all crash the reader", async () => {
  const whole = workbookOf(`<row r="1"><c t="inlineStr"><is><t>nama</t></is></c></row>`);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = whole.slice();
      bytes[at] = byte;
      expect(await refusal(bytes)).toBeTruthy();
    }),
    { numRuns: 300 },
  );
});
