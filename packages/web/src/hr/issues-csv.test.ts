import { expect, test } from "vitest";
import { issuesCsv } from "./issues-csv.ts";

const header = ["Baris", "Kolom", "Isi", "Masalah"];

test("each row to mend is a line that says where and why", () => {
  const rows = [{ rowNumber: 7, column: "nipBaru", value: "6.02E+17", reason: "NIP rusak" }];
  expect(issuesCsv(header, rows)).toBe(
    '\uFEFF"Baris";"Kolom";"Isi";"Masalah"\r\n"7";"nipBaru";"6.02E+17";"NIP rusak"\r\n',
  );
});

test("a cell from the file is never run as a formula", () => {
  const rows = [{ rowNumber: 2, column: "nama", value: '=HYPERLINK("x")', reason: "-" }];
  expect(issuesCsv(header, rows)).toContain(`"'=HYPERLINK(""x"")"`);
});

test("what is made up says so in the file too", () => {
  expect(issuesCsv(header, [], "Data contoh")).toBe(
    '\uFEFF"Baris";"Kolom";"Isi";"Masalah"\r\n"Data contoh"\r\n',
  );
});
