import { createHash } from "node:crypto";
import type { RosterPerson } from "./roster-people.ts";
import { makePeople } from "./roster-people.ts";
import { type RosterPlan, rosterPlans } from "./roster-plan.ts";

type Cells = Readonly<Record<string, string>>;

/** The synthetic roster of an agency as CSV, in the shape of SIASN's `data-utama` export. */
export function rosterCsv(agencyId: string): string {
  const plan = rosterPlans.find((plan) => plan.agencyId === agencyId);
  if (!plan) throw new RangeError(`no synthetic roster for ${agencyId}`);
  return csvOf(plan, makePeople(plan));
}

/** These people as a roster file of one agency. */
export function csvOf(
  plan: Pick<RosterPlan, "agencyId" | "agencyName">,
  people: readonly RosterPerson[],
): string {
  const lines = people.map((person, at) => cellsOf(plan, person, at));
  const columns = Object.keys(lines[0] ?? {});
  const records = [columns, ...lines.map((cells) => columns.map((column) => cells[column] ?? ""))];
  return `${records.map((record) => record.map(quoted).join(",")).join("\r\n")}\r\n`;
}

/** Columns stand as SIASN has them; id, sex, start, place and agency name are among what the import leaves. */
function cellsOf(
  plan: Pick<RosterPlan, "agencyId" | "agencyName">,
  person: RosterPerson,
  at: number,
): Cells {
  const unitOf = (name: string) => hash(`${plan.agencyId}/${name}`);
  const parent = person.parentUnit ?? person.unit;
  const isContract = person.kind === "ppnpn";
  return {
    id: hash(`${plan.agencyId}#${at}`),
    nipBaru: person.nip ?? "",
    nama: person.name,
    gelarDepan: person.titleBefore ?? "",
    gelarBelakang: person.titleAfter ?? "",
    jenisKelamin: person.sex === "woman" ? "F" : "M",
    email: isContract ? person.email : "",
    emailGov: isContract ? "" : person.email,
    jenisPegawaiNama: isContract ? "Non-ASN" : person.kind === "pppk" ? "PPPK" : "PNS",
    kedudukanPnsNama: person.kedudukan,
    statusPegawai: person.kind.toUpperCase(),
    tmtCpns: person.nip && person.kind !== "pppk" ? startOf(person.nip) : "",
    golRuangAkhir: person.golongan ?? "",
    instansiKerjaId: hash(plan.agencyId),
    instansiKerjaNama: plan.agencyName,
    unorId: unitOf(person.unit),
    unorNama: person.unit,
    unorIndukId: unitOf(parent),
    unorIndukNama: parent,
    jenisJabatan: postKind(person),
    jabatanNama: person.post,
    jabatanAsn: postLaw(person),
    eselon: person.eselon ?? "",
    lokasiKerja: plan.agencyName,
  };
}

function postKind({ kind, eselon, isFunctional }: RosterPerson): string {
  if (kind === "ppnpn") return "";
  if (eselon) return "Struktural";
  return isFunctional ? "Fungsional Tertentu" : "Fungsional Umum";
}

function postLaw({ kind, eselon, isFunctional }: RosterPerson): string {
  if (kind === "ppnpn") return "";
  const level = eselon?.split(".")[0];
  if (level === "I") return "Jabatan Pimpinan Tinggi Madya";
  if (level === "II") return "Jabatan Pimpinan Tinggi Pratama";
  if (level === "III") return "Jabatan Administrator";
  if (level === "IV") return "Jabatan Pengawas";
  return isFunctional ? "Jabatan Fungsional" : "Jabatan Pelaksana";
}

const startOf = (nip: string) => `01-${nip.slice(12, 14)}-${nip.slice(8, 12)}`;

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
