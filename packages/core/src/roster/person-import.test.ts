import fc from "fast-check";
import { expect, test } from "vitest";
import { optionalColumns, requiredColumns } from "./import-header.ts";
import { readPersonImport } from "./person-import.ts";

const columns = [...requiredColumns, ...optionalColumns];
type Cells = Partial<Record<(typeof columns)[number], string>>;

const maria: Cells = {
  nipBaru: "198604122010042901",
  nama: "Maria Rembulan",
  gelarBelakang: "S.Pd.",
  emailGov: "maria.rembulan@kaimana.example",
  unorId: "dikbud",
  unorNama: "Dinas Pendidikan",
  jenisJabatan: "Struktural",
  jabatanNama: "Kepala Seksi Kurikulum",
  eselon: "IV.a",
  golRuangAkhir: "III/d",
  statusPegawai: "PNS",
  kedudukanPnsNama: "Aktif",
  instansiKerjaId: "kaimana",
};
const guard: Cells = {
  ...maria,
  nipBaru: "",
  nama: "Lukas",
  gelarBelakang: "",
  emailGov: "lukas@kaimana.example",
  jenisJabatan: "",
  jabatanNama: "Petugas Keamanan",
  eselon: "",
  golRuangAkhir: "",
  statusPegawai: "PPNPN",
  kedudukanPnsNama: "",
};

const tableOf = (...people: Cells[]) => [
  [...columns],
  ...people.map((person) => columns.map((column) => person[column] ?? "")),
];
const importOf = (...people: Cells[]) => readPersonImport(tableOf(...people));
const codesOf = (...people: Cells[]) =>
  importOf(...people).issues.map(({ rowNumber, column, code }) => [rowNumber, column, code]);

test("a civil servant and a guard without a NIP become two people of one unit", () => {
  const { rows, issues, units } = importOf(maria, guard);
  expect(issues).toEqual([]);
  expect(units).toEqual([{ unorId: "dikbud", name: "Dinas Pendidikan" }]);
  expect(rows).toEqual([
    {
      rowNumber: 2,
      nip: "198604122010042901",
      email: "maria.rembulan@kaimana.example",
      name: "Maria Rembulan",
      titleAfter: "S.Pd.",
      unorId: "dikbud",
      unorName: "Dinas Pendidikan",
      post: "Kepala Seksi Kurikulum",
      grade: "pengawas",
      kind: "pns",
      golongan: "III/d",
    },
    {
      rowNumber: 3,
      email: "lukas@kaimana.example",
      name: "Lukas",
      unorId: "dikbud",
      unorName: "Dinas Pendidikan",
      post: "Petugas Keamanan",
      grade: "non_asn",
      kind: "ppnpn",
    },
  ]);
});

test("columns may stand in any order and case, and what Netra does not need is named and left", () => {
  const table = [
    [],
    ["NIK", ...columns.map((column) => ` ${column.toUpperCase()} `).reverse(), "agama"],
    ["9208", ...columns.map((column) => maria[column] ?? "").reverse(), "x"],
  ];
  const { rows, ignoredColumns } = readPersonImport(table);
  expect(rows).toMatchObject([{ rowNumber: 3, name: "Maria Rembulan" }]);
  expect(JSON.stringify(rows)).not.toContain("9208");
  expect(ignoredColumns).toEqual(["NIK", "agama"]);
});

test("a header without its columns, or with one twice, is refused column by column", () => {
  const [header = [], row = []] = tableOf(maria);
  const broken = readPersonImport([header.with(0, "nip bar").with(1, "unorId"), row]);
  expect(broken.rows).toEqual([]);
  expect(broken.issues.map(({ rowNumber, column, code }) => [rowNumber, column, code])).toEqual([
    [1, "nipBaru", "roster.column_missing"],
    [1, "nama", "roster.column_missing"],
    [1, "unorId", "roster.column_repeated"],
  ]);
  expect(readPersonImport([]).issues).toHaveLength(requiredColumns.length);
});

test.each<[string, Cells, string]>([
  ["nipBaru", { nipBaru: "6.02E+17" }, "roster.nip_rounded"],
  ["nipBaru", { nipBaru: "19860412201004290" }, "roster.nip_length"],
  ["nipBaru", { nipBaru: "198604122010042000" }, "roster.nip_serial"],
  ["nipBaru", { nipBaru: "19860412201004290A" }, "roster.nip_not_digits"],
  ["nipBaru", { nipBaru: "" }, "roster.nip_missing"],
  ["statusPegawai", { statusPegawai: "PPPK" }, "roster.kind_contradicts_nip"],
  ["statusPegawai", { statusPegawai: "Magang" }, "roster.kind_unknown"],
  ["emailGov", { emailGov: "maria at kaimana" }, "roster.email_malformed"],
  ["nama", { nama: " - " }, "roster.name_missing"],
  ["nama", { nama: "Andr\ufffd" }, "roster.text_broken"],
  ["nama", { nama: "M".repeat(121) }, "roster.text_too_long"],
  ["jabatanNama", { jabatanNama: "" }, "roster.post_missing"],
  ["unorId", { unorId: "" }, "roster.unit_missing"],
  ["eselon", { eselon: "" }, "roster.eselon_unknown"],
  ["jenisJabatan", { jenisJabatan: "Lainnya" }, "roster.post_kind_unknown"],
  ["kedudukanPnsNama", { kedudukanPnsNama: "Aktf" }, "roster.presence_unknown"],
  ["unorNama", { unorNama: "#REF!" }, "roster.cell_error"],
])("a row with a wrong %s is reported there: %j", (column, change, code) => {
  const { rows, issues } = importOf({ ...maria, ...change }, guard);
  expect(rows.map(({ name }) => name)).toEqual(["Lukas"]);
  expect(issues).toContainEqual(expect.objectContaining({ rowNumber: 2, column, code }));
});

test("somebody without a NIP needs an address, and a number of theirs is asked about", () => {
  expect(codesOf({ ...guard, emailGov: "" })).toEqual([[2, "emailGov", "roster.email_missing"]]);
  expect(codesOf({ ...guard, nipBaru: "198604122010042901" })).toEqual([
    [2, "nipBaru", "roster.nip_unexpected"],
  ]);
});

test("every reason against a row is named at once", () => {
  const worst = { ...maria, nipBaru: "1.98604E+17", nama: "", eselon: "IX" };
  expect(codesOf(worst)).toEqual([
    [2, "nipBaru", "roster.nip_rounded"],
    [2, "nama", "roster.name_missing"],
    [2, "eselon", "roster.eselon_unknown"],
  ]);
});

test("an issue never shows more than the end of a number", () => {
  for (const nipBaru of ["198604122010042000", "1986041220100429", "19860412201004290X"]) {
    const [issue] = importOf({ ...maria, nipBaru }).issues;
    expect(issue?.value).toBe(`••••••••• ${nipBaru.slice(-4)}`);
  }
});

test("the first of two rows about one person stands and the second points to it", () => {
  const twin = { ...maria, emailGov: "lain@kaimana.example" };
  const { rows, issues } = importOf(maria, guard, twin, { ...guard, nama: "Lukas Dua" });
  expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 3]);
  expect(issues).toEqual([
    {
      rowNumber: 4,
      column: "nipBaru",
      code: "roster.nip_duplicate",
      value: "••••••••• 2 901",
      otherRow: 2,
    },
    {
      rowNumber: 5,
      column: "emailGov",
      code: "roster.email_duplicate",
      value: "lukas@kaimana.example",
      otherRow: 3,
    },
  ]);
});

test("a name with a comma and no quotes moves the row, and that is what is said", () => {
  const [header = [], row = []] = tableOf(maria);
  const moved = [...row.slice(0, 2), " S.Pd.", ...row.slice(2)];
  expect(readPersonImport([header, moved]).issues).toContainEqual(
    expect.objectContaining({ rowNumber: 2, code: "roster.row_too_wide" }),
  );
});

test("somebody who no longer serves is counted as left, not as an error", () => {
  const { rows, issues, leftCount } = importOf({ ...maria, kedudukanPnsNama: "Pensiun" }, guard);
  expect({ rows: rows.length, issues, leftCount }).toEqual({ rows: 1, issues: [], leftCount: 1 });
});

test("a row whose unit does not fit the tree is reported and the others are imported", () => {
  const lost = { ...maria, unorId: "sd1", unorNama: "SD Negeri 1", unorIndukId: "hantu" };
  const { rows, issues, units } = importOf(lost, guard);
  expect(issues).toMatchObject([{ rowNumber: 2, code: "roster.unit_parent_unknown" }]);
  expect(rows.map(({ name }) => name)).toEqual(["Lukas"]);
  expect(units.map(({ unorId }) => unorId)).toEqual(["dikbud"]);
});

test("somebody seconded to another agency is reported, not counted twice", () => {
  const away = { ...maria, nipBaru: "198604122010042902", emailGov: "", instansiKerjaId: "bkn" };
  expect(codesOf(maria, guard, away)).toEqual([[4, "instansiKerjaId", "roster.works_elsewhere"]]);
});

test("people in rows with issues are held back, so that nobody takes them for missing", () => {
  const { heldBack } = importOf({ ...maria, nama: "" }, { ...guard, unorId: "" });
  expect(heldBack.sort()).toEqual([
    "198604122010042901",
    "lukas@kaimana.example",
    "maria.rembulan@kaimana.example",
  ]);
});

test("every row of any file is imported, left, or explained, and never two of these", () => {
  const cell = (good: string | undefined) =>
    fc.oneof({ weight: 12, arbitrary: fc.constant(good ?? "") }, fc.string({ maxLength: 8 }));
  const person = fc
    .tuple(fc.integer({ min: 1, max: 12 }), ...columns.map((column) => cell(maria[column])))
    .map(([serial, ...cells]) =>
      cells.map((text, at) =>
        columns[at] === "nipBaru" && text === maria.nipBaru
          ? `${text.slice(0, 15)}${900 + serial}`
          : columns[at] === "emailGov" && text === maria.emailGov
            ? `p${serial}@kaimana.example`
            : text,
      ),
    );
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), (people) => {
      const read = readPersonImport([[...columns], ...people]);
      const filled = people.filter((cells) => cells.some((text) => text.trim() !== "")).length;
      const explained = new Set(read.issues.map(({ rowNumber }) => rowNumber));
      const imported = new Set(read.rows.map(({ rowNumber }) => rowNumber));
      expect([...explained].filter((row) => imported.has(row))).toEqual([]);
      expect(explained.size + imported.size + read.leftCount).toBe(filled);
      const placed = new Set(read.units.map(({ unorId }) => unorId));
      for (const { unorId } of read.rows) expect(placed.has(unorId)).toBe(true);
      read.units.forEach(({ parentUnorId }, at) => {
        const above = read.units.slice(0, at).map(({ unorId }) => unorId);
        if (parentUnorId !== undefined) expect(above).toContain(parentUnorId);
      });
      const nips = read.rows.flatMap(({ nip }) => nip ?? []);
      expect(new Set(nips).size).toBe(nips.length);
    }),
    { numRuns: 300 },
  );
});
