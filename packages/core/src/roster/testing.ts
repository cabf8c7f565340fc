import { freshFiles } from "@netra/files/testing";
import type { Item } from "@netra/table/kind";
import type { Table } from "@netra/table/table";
import { freshTable } from "@netra/table/testing";
import wording from "../../../../content/letters/id.json" with { type: "json" };
import { givenKey } from "../certifying/testing.ts";
import { compose } from "../compose.ts";
import { type Actor, system } from "../kernel/actor.ts";
import { clockAt } from "../kernel/clock.ts";
import { type Fact, readFact } from "../kernel/fact.ts";
import { type AgencyId, type ImportId, importIds, personIds, type UnitPath } from "../kernel/id.ts";
import { jobsFor } from "../notify/jobs.ts";
import type { Agency } from "./agency.ts";
import type { RosterImport } from "./import.ts";
import { optionalColumns, requiredColumns } from "./import-header.ts";

const columns = [...requiredColumns, ...optionalColumns];
export type SampleRow = Partial<Record<(typeof columns)[number], string>>;

export const kaimana = "agn_9208" as AgencyId;
export const salatiga = "agn_3373" as AgencyId;

const sampleAgencies: Agency[] = [
  {
    agencyId: kaimana,
    name: "Kabupaten Kaimana",
    kind: "kabupaten",
    provinceCode: "92",
    zone: "Asia/Jayapura",
  },
  {
    agencyId: salatiga,
    name: "Kota Salatiga",
    kind: "kota",
    provinceCode: "33",
    zone: "Asia/Jakarta",
  },
];

const firstNames = ["Andini", "Bagus", "Citra", "Damar", "Elok", "Fajar", "Gita", "Hanum", "Intan"];
const lastNames = ["Arunika", "Bentala", "Cakrawala", "Dirgantara", "Embun", "Lazuardi", "Samudra"];

/** The nth invented civil servant's number: nobody real has a serial from 900 on. */
export function nipOf(n: number): string {
  const born = new Date(Date.UTC(1970, 0, 1 + n)).toISOString().slice(0, 10).replaceAll("-", "");
  return `${born}2005011${900 + (n % 100)}`;
}

export const nameOf = (n: number) =>
  `${firstNames[n % firstNames.length]} ${lastNames[n % lastNames.length]} ${n}`;

/** The nth invented civil servant as a row of the personnel system's export. */
export const givenRow = (n: number, cells: SampleRow = {}): SampleRow => ({
  nipBaru: nipOf(n),
  nama: nameOf(n),
  unorId: "dikbud",
  unorNama: "Dinas Pendidikan",
  jenisJabatan: "Fungsional Umum",
  jabatanNama: "Pengelola Data",
  statusPegawai: "PNS",
  kedudukanPnsNama: "Aktif",
  ...cells,
});

/** The nth invented contract worker: no number, known by an address. */
export const givenContractRow = (n: number, cells: SampleRow = {}): SampleRow =>
  givenRow(n, {
    nipBaru: "",
    emailGov: `kontrak${n}@contoh.example`,
    jenisJabatan: "",
    jabatanNama: "Petugas Keamanan",
    statusPegawai: "PPNPN",
    ...cells,
  });

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** These people as the bytes of a roster file. */
export function rosterFile(rows: readonly SampleRow[]): Uint8Array {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return new TextEncoder().encode(lines.map((line) => line.map(quoted).join(",")).join("\r\n"));
}

/** The table, and the facts stored through it in their order, as its stream would show them. */
function listened(table: Table) {
  const facts: Fact[] = [];
  const write: Table["write"] = async (writes) => {
    const written = await table.write(writes);
    const items = written.ok ? writes.map((each) => each(table.tableName).Put?.Item as Item) : [];
    facts.push(...items.filter((item) => item?.fact).map(readFact));
    return written;
  };
  return { table: { ...table, write }, facts };
}

export const hrOf = (agencyId: AgencyId, unitPath?: UnitPath): Actor => ({
  personId: personIds.mint(),
  grants: [{ role: "hr", agencyId, ...(unitPath && { unitPath }) }],
});

/** Two agencies on a fresh table and fresh files, with everything that follows from facts. */
export async function givenRoster(now = "2026-11-02T01:00:00Z") {
  const { table, facts } = listened((await freshTable()).table);
  const { files, stop } = await freshFiles();
  const clock = clockAt(now);
  const keys = { ticketKey: new Uint8Array(32).fill(7), signer: givenKey(7).signer(), wording };
  const needs = { table, clock, files, ...keys };
  const services = compose(needs);
  const { roster, projection, runJob } = services;
  for (const agency of sampleAgencies) await roster.registerAgency(system, agency);
  let heardCount = 0;

  /** Lets everything follow that follows from the facts so far: counting, jobs, and their facts in turn. */
  async function settle() {
    while (heardCount < facts.length) {
      const news = facts.slice(heardCount);
      heardCount = facts.length;
      await projection.project(news);
      const jobs = jobsFor(news);
      for (const job of jobs) jobs.push(...(await runJob(job)));
    }
  }

  /** Brings a roster file as far as its preview. */
  async function preview(
    agencyId: AgencyId,
    rows: readonly SampleRow[] | Uint8Array,
    actor: Actor = system,
  ) {
    const bytes = rows instanceof Uint8Array ? rows : rosterFile(rows);
    const sent = { importId: importIds.mint(), fileName: "data.csv", byteCount: bytes.byteLength };
    const { upload } = await roster.startImport(actor, agencyId, sent);
    const { url, headers } = upload;
    const put = await fetch(url, { method: "PUT", headers, body: Buffer.from(bytes) });
    if (!put.ok) throw new Error(`upload answered ${put.status}`);
    return roster.previewImport(actor, agencyId, sent.importId);
  }

  /** Brings a roster file in all the way, and lets everything follow. */
  async function bring(
    agencyId: AgencyId,
    rows: readonly SampleRow[],
    missing: RosterImport["missing"] = "keep",
    actor: Actor = system,
  ) {
    const { importId } = await preview(agencyId, rows, actor);
    await roster.acceptImport(actor, agencyId, importId, { missing });
    await settle();
    return roster.getImport(actor, agencyId, importId);
  }

  async function personOf(n: number) {
    const personId = await roster.findPersonByNip(nipOf(n));
    if (!personId) throw new Error(`nobody ${n} on the roster`);
    return personId;
  }

  /** What an accepted import's job is, for tests that do it by hand. */
  const jobOf = (agencyId: AgencyId, importId: ImportId) =>
    ({ job: "apply_import", agencyId, importId }) as const;

  return { ...needs, stop, services, facts, settle, preview, bring, personOf, jobOf };
}
