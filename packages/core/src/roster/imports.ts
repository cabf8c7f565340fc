import { createOnce, replace } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { isWithin, mustManage } from "../kernel/allow.ts";
import { conflict, Fault, missing } from "../kernel/fault.ts";
import type { AgencyId, ImportId, UnitPath } from "../kernel/id.ts";
import { absentMembers } from "./absent.ts";
import type { Agencies } from "./agencies.ts";
import { importItem, importsOfAgency } from "./import.item.ts";
import {
  type ImportPreview,
  type ImportView,
  importViewOf,
  type RosterImport,
  type SentImport,
  shownIssues,
} from "./import.ts";
import { type ReadImport, readImport } from "./import-file.ts";
import { planRows } from "./import-plan.ts";
import type { RosterNeeds } from "./needs.ts";
import { maskNip, parseNip } from "./nip.ts";
import { importAccepted } from "./roster.facts.ts";

const sampleSize = 8;
/** What HR should look at first. */
const telling = ["transfer", "change", "join", "same"];
const listed = 20;

const contentType = (fileName: string) =>
  fileName.toLowerCase().endsWith(".xlsx")
    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    : "text/csv";

export function createImports(needs: RosterNeeds & Pick<Agencies, "findAgency">) {
  const { table, clock, files, findAgency } = needs;

  async function reach(actor: Actor, agencyId: AgencyId): Promise<UnitPath | undefined> {
    const within = mustManage(actor, agencyId);
    if (!(await findAgency(agencyId))) throw missing("roster.agency_unknown");
    return within;
  }

  async function load(actor: Actor, agencyId: AgencyId, importId: ImportId): Promise<RosterImport> {
    const within = await reach(actor, agencyId);
    const roster = await table.find(importItem, { agencyId, importId });
    // A file for more than the actor's own subtree is not theirs to look at.
    if (!roster || !isWithin(within, roster.within)) throw missing("roster.import_unknown");
    return roster;
  }

  /** Announces a roster file and answers where to send its bytes; nothing is read yet. */
  async function startImport(actor: Actor, agencyId: AgencyId, sent: SentImport) {
    const within = await reach(actor, agencyId);
    const { importId, fileName, byteCount } = sent;
    const uploadKey = `rosters/${agencyId}/${importId}`;
    const roster: RosterImport = {
      importId,
      agencyId,
      ...(within && { within }),
      fileName,
      byteCount,
      uploadKey,
      sentBy: actor.personId,
      sentAt: clock.now().toISOString(),
      stage: "waiting",
      missing: "keep",
      doneCount: 0,
      leftCount: 0,
      version: 1,
    };
    const written = await table.write([createOnce(importItem, roster)]);
    const stored = written.ok ? roster : await table.find(importItem, { agencyId, importId });
    if (stored?.stage !== "waiting" || stored.within !== within) {
      throw conflict("roster.import_id_reused");
    }
    const upload = await files.presignUpload({
      key: uploadKey,
      contentType: contentType(fileName),
      byteCount,
    });
    return { import: importViewOf(stored), upload };
  }

  async function previewOf(roster: RosterImport, read: ReadImport): Promise<ImportPreview> {
    const [planned, absent] = await Promise.all([
      planRows(needs, read.rows, read.units),
      absentMembers(needs, roster, read),
    ]);
    const count = (...changes: string[]) =>
      planned.filter((each) => changes.includes(each.change)).length;
    const hidden = (value: string) => {
      const nip = parseNip(value);
      return nip.ok ? maskNip(nip.nip) : value;
    };
    return {
      rowCount: read.rows.length,
      unitCount: read.units.size,
      joinCount: count("join"),
      changeCount: count("change", "transfer"),
      transferCount: count("transfer"),
      sameCount: count("same"),
      missingCount: absent.length,
      unidentifiedCount: read.unidentifiedCount,
      issueCount: read.issues.length,
      issues: read.issues.slice(0, shownIssues).map(({ rowNumber, column, code, value }) => ({
        rowNumber,
        column,
        code,
        value: hidden(value),
      })),
      ignoredColumns: read.ignoredColumns,
      sample: planned
        .toSorted((a, b) => telling.indexOf(a.change) - telling.indexOf(b.change))
        .slice(0, sampleSize)
        .map(({ row, change }) => ({
          rowNumber: row.rowNumber,
          name: row.name,
          unitName: row.unorName,
          post: row.post,
          change,
        })),
    };
  }

  /** Reads the file and says what it would do, row by row where it cannot. Changes nobody. */
  async function previewImport(
    actor: Actor,
    agencyId: AgencyId,
    importId: ImportId,
  ): Promise<ImportView> {
    const roster = await load(actor, agencyId, importId);
    if (!["waiting", "previewed"].includes(roster.stage)) return importViewOf(roster);
    const after = await previewed(roster);
    const written = await table.write([replace(importItem, roster, after)]);
    if (!written.ok) throw conflict("roster.import_changed");
    return importViewOf(after);
  }

  /** A file that cannot be read at all is refused for good; only a file that never arrived may still come. */
  async function previewed(roster: RosterImport): Promise<RosterImport> {
    try {
      // Looked at again, a corrected file may have come in the place of the first.
      const read = await readImport(needs, { ...roster, digest: undefined });
      const preview = await previewOf(roster, read);
      return { ...roster, stage: "previewed", preview, digest: read.digest };
    } catch (error) {
      if (!(error instanceof Fault) || error.code === "roster.upload_missing") throw error;
      return { ...roster, stage: "refused", refusal: { code: error.code, detail: error.detail } };
    }
  }

  /** Asks for a previewed file to be carried out. The rest happens after the answer. */
  async function acceptImport(
    actor: Actor,
    agencyId: AgencyId,
    importId: ImportId,
    choice: Pick<RosterImport, "missing">,
  ): Promise<ImportView> {
    const roster = await load(actor, agencyId, importId);
    if (["accepted", "running", "done"].includes(roster.stage)) return importViewOf(roster);
    if (roster.stage !== "previewed") throw conflict("roster.import_not_previewed");
    if (roster.preview?.rowCount === 0) throw conflict("roster.import_empty");
    if (choice.missing === "close" && (roster.preview?.unidentifiedCount ?? 0) > 0) {
      throw conflict("roster.close_unsure", { count: roster.preview?.unidentifiedCount });
    }
    const after: RosterImport = { ...roster, ...choice, stage: "accepted" };
    const written = await table.write([
      replace(importItem, roster, after),
      importAccepted.announce(actor, clock.now(), { agencyId, importId }),
    ]);
    if (!written.ok) throw conflict("roster.import_changed");
    return importViewOf(after);
  }

  const getImport = async (actor: Actor, agencyId: AgencyId, importId: ImportId) =>
    importViewOf(await load(actor, agencyId, importId));

  /** The newest imports of an agency, as far as the actor's office reaches. */
  async function listImports(actor: Actor, agencyId: AgencyId): Promise<{ imports: ImportView[] }> {
    const within = await reach(actor, agencyId);
    const page = await table.list(importItem, { ...importsOfAgency(agencyId), limit: listed });
    const seen = page.items.filter((each) => isWithin(within, each.within));
    return { imports: seen.map(importViewOf) };
  }

  return { startImport, previewImport, acceptImport, getImport, listImports };
}
