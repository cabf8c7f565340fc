import { createHash } from "node:crypto";
import type { Table } from "@netra/table/table";
import { isWithin } from "../kernel/allow.ts";
import { conflict, missing } from "../kernel/fault.ts";
import { unitItem, unitsOfAgency } from "./agency.item.ts";
import type { Unit } from "./agency.ts";
import type { RosterImport } from "./import.ts";
import { rowsWithin } from "./import-plan.ts";
import type { ImportRow } from "./import-row.ts";
import type { RosterNeeds } from "./needs.ts";
import { type PersonImport, readPersonImport } from "./person-import.ts";
import { readRosterFile } from "./roster-file.ts";
import { unitsOfFile } from "./unit-paths.ts";

const maxBytes = 20 * 1024 * 1024;

export type ReadImport = Omit<PersonImport, "rows" | "units"> & {
  rows: ImportRow[];
  units: Map<string, Unit>;
  /** Tells whether it is the very same file again. */
  digest: string;
};

/**
 * Reads the uploaded file, the same way every time; what its sender may not touch becomes an issue.
 * Once it was looked at, another file in its place is refused: nothing is carried out unseen.
 */
export async function readImport(
  { table, files }: { table: Table } & Pick<RosterNeeds, "files">,
  roster: RosterImport,
): Promise<ReadImport> {
  const bytes = await files.readUpload(roster.uploadKey, maxBytes);
  if (!bytes) throw missing("roster.upload_missing");
  const digest = createHash("sha256").update(bytes).digest("base64url");
  if (roster.digest && roster.digest !== digest) throw conflict("roster.file_replaced");
  const { rows } = await readRosterFile(bytes);
  const read = readPersonImport(rows);
  const known = await table.listAll(unitItem, unitsOfAgency(roster.agencyId));
  const named = unitsOfFile(roster.agencyId, read.units, known);
  const { reached, issues } = rowsWithin(read.rows, named, roster.within);
  const units = new Map([...named].filter(([, { unitPath }]) => isWithin(roster.within, unitPath)));
  return { ...read, digest, rows: reached, units, issues: [...read.issues, ...issues] };
}
