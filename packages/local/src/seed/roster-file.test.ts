import type { ImportRow } from "@netra/core/roster/import-row";
import { readPersonImport } from "@netra/core/roster/person-import";
import { readRosterFile } from "@netra/core/roster/roster-file";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { listAgencies } from "./agencies.ts";
import { type KnownPerson, knownHeads, knownPeople } from "./known-people.ts";
import { rosterCsv } from "./roster-file.ts";
import { rosterPlans } from "./roster-plan.ts";

async function importOf(agencyId: string) {
  const bytes = new TextEncoder().encode(rosterCsv(agencyId));
  const { rows } = await readRosterFile(bytes);
  return readPersonImport(rows);
}

const rosters = new Map(
  await Promise.all(
    rosterPlans.map(async ({ agencyId }) => [agencyId, await importOf(agencyId)] as const),
  ),
);
const rosterOf = (agencyId: string) => {
  const found = [...rosters].find(([id]) => id === agencyId)?.[1];
  if (!found) throw new Error(agencyId);
  return found;
};
const everybody = [...rosters.values()].flatMap(({ rows }) => rows);
const share = (rows: readonly ImportRow[], holds: (row: ImportRow) => boolean) => {
  const civil = rows.filter(({ kind }) => kind !== "ppnpn");
  return civil.filter(holds).length / civil.length;
};

test.each([
  ["agn_9208", 3246, 42],
  ["agn_3373", 1480, 24],
  ["agn_5105", 960, 20],
  ["agn_kemenpanrb", 420, 10],
])("the roster of %s imports without an issue: %i people in %i units", (agencyId, people, tops) => {
  const { rows, issues, units, leftCount } = rosterOf(agencyId);
  expect(issues).toEqual([]);
  expect(leftCount).toBe(0);
  expect(rows).toHaveLength(people);
  expect(units.filter(({ parentUnorId }) => parentUnorId === undefined)).toHaveLength(tops);
});

test("opened in a spreadsheet and saved as XLSX, the roster is the same roster", async () => {
  const text = new TextEncoder().encode(rosterCsv("agn_kemenpanrb"));
  const { rows } = await readRosterFile(text);
  const book = new ExcelJS.Workbook();
  book.addWorksheet("data-utama").addRows(rows);
  const saved = await readRosterFile(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(saved.format).toBe("xlsx");
  expect(readPersonImport(saved.rows)).toEqual(rosterOf("agn_kemenpanrb"));
});

test("each roster belongs to an agency of the demo, in all three zones", async () => {
  const agencies = await listAgencies();
  const owners = rosterPlans.map((plan) =>
    agencies.find(({ agencyId, name }) => agencyId === plan.agencyId && name === plan.agencyName),
  );
  expect(owners.map((agency) => [agency?.kind, agency?.zone])).toEqual([
    ["kabupaten", "Asia/Jayapura"],
    ["kota", "Asia/Jakarta"],
    ["kabupaten", "Asia/Makassar"],
    ["kementerian", "Asia/Jakarta"],
  ]);
});

test("the same roster is made on every machine", () => {
  expect(rosterCsv("agn_5105")).toBe(rosterCsv("agn_5105"));
});

test("nobody is real: serials begin at 900, no number is used twice, addresses lead nowhere", () => {
  const numbers = everybody.flatMap(({ nip }) => nip ?? []);
  const heads = Object.values(knownHeads).flatMap((head) => ("nip" in head ? [head.nip] : []));
  expect(new Set([...numbers, ...heads]).size).toBe(numbers.length + heads.length);
  for (const nip of [...numbers, ...heads])
    expect(Number(nip.slice(15))).toBeGreaterThanOrEqual(900);
  for (const { email } of everybody) expect(email).toMatch(/^[a-z0-9.]+@[a-z]+\.example$/);
});

test("the file holds nothing Netra must not have", () => {
  const header = rosterCsv("agn_9208").split("\r\n")[0]?.split(",") ?? [];
  for (const column of ["nik", "agama", "alamat", "noHp", "gajiPokok"]) {
    expect(header).not.toContain(column);
  }
  expect(rosterOf("agn_9208").ignoredColumns).toEqual([
    "id",
    "jenisKelamin",
    "tmtCpns",
    "instansiKerjaNama",
    "lokasiKerja",
  ]);
});

test("Kaimana looks like the nation: 64 % PNS, 63 % functional, 31 % executive", () => {
  const { rows } = rosterOf("agn_9208");
  expect(share(rows, ({ kind }) => kind === "pns" || kind === "cpns")).toBeCloseTo(0.64, 1);
  expect(share(rows, ({ grade }) => grade === "fungsional")).toBeCloseTo(0.63, 1);
  expect(share(rows, ({ grade }) => grade === "pelaksana")).toBeCloseTo(0.31, 1);
  expect(rows.filter(({ grade }) => grade === "jpt_pratama")).toHaveLength(29);
  expect(rows.some(({ name }) => !name.includes(" "))).toBe(true);
});

test("education and health are Kaimana's largest units, their schools and clinics counted in", () => {
  const { rows, units } = rosterOf("agn_9208");
  const parents = new Map(units.map((unit) => [unit.unorId, unit.parentUnorId ?? unit.unorId]));
  const names = new Map(units.map((unit) => [unit.unorId, unit.name]));
  const counts = new Map<string, number>();
  for (const { unorId } of rows) {
    const top = names.get(parents.get(unorId) ?? "") ?? "";
    counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  const largest = [...counts].sort((a, b) => b[1] - a[1]);
  expect(largest.slice(0, 2)).toEqual([
    ["Dinas Pendidikan", 1086],
    ["Dinas Kesehatan", 412],
  ]);
  expect(counts.get("Distrik Teluk Arguni Bawah")).toBe(84);
});

test.each(Object.entries(knownPeople) as [string, KnownPerson][])(
  "the %s of the story is on the roster as the story needs them",
  (_, { agencyId, unit, eselon, ...person }) => {
    const { rows } = rosterOf(agencyId);
    const found = rows.filter(({ email }) => email === person.email);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ ...person, unorName: unit });
    expect(found[0]?.rowNumber).toBeLessThan(10);
  },
);
