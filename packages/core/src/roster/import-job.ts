import { replace } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { Fault } from "../kernel/fault.ts";
import type { Job } from "../kernel/job.ts";
import { inParallel } from "../kernel/parallel.ts";
import { absentMembers } from "./absent.ts";
import { importItem } from "./import.item.ts";
import type { RosterImport } from "./import.ts";
import { createImportApply } from "./import-apply.ts";
import { type ReadImport, readImport } from "./import-file.ts";
import { planRows } from "./import-plan.ts";
import { leftUnits } from "./left-units.ts";
import type { RosterNeeds } from "./needs.ts";
import { importFinished } from "./roster.facts.ts";

const chunk = 1000;
const width = 16;

/** Carries out an accepted import a stretch of rows at a time; stopped anywhere, it goes on from its mark. */
export function createImportJob(needs: RosterNeeds) {
  const { table, clock } = needs;
  const apply = createImportApply(needs);

  async function run(job: Extract<Job, { job: "apply_import" }>): Promise<Job[]> {
    const roster = await table.find(importItem, job);
    if (!roster || !["accepted", "running"].includes(roster.stage)) return [];
    const actor: Actor = { personId: roster.sentBy, grants: [] };
    const read = await readAgain(roster);
    if (!read) return [];
    const rows = read.rows.slice(roster.doneCount, roster.doneCount + chunk);
    if (roster.doneCount === 0) await inParallel([...read.units.values()], width, apply.storeUnit);
    const planned = await planRows(needs, rows, read.units);
    await inParallel(planned, width, (each) => apply.applyRow(actor, each));

    const doneCount = roster.doneCount + rows.length;
    if (doneCount < read.rows.length) {
      const running: RosterImport = { ...roster, stage: "running", doneCount };
      const written = await table.write([replace(importItem, roster, running)]);
      // Delivered twice, the other delivery has moved the mark and carries on.
      return written.ok ? [job] : [];
    }
    const counted = { ...roster, doneCount };
    const closed = roster.missing === "close" ? await closeAbsent(actor, counted, read) : counted;
    if (!closed) return [];
    await inParallel(await leftUnits(table, roster, read), width, apply.dropUnit);
    await finish(actor, closed);
    return [];
  }

  /** A file that is gone or is another by now ends the import with the reason; trying again would not help. */
  async function readAgain(roster: RosterImport): Promise<ReadImport | undefined> {
    try {
      return await readImport(needs, roster);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const refusal = { code: error.code, detail: error.detail };
      await table.write([replace(importItem, roster, { ...roster, stage: "refused", refusal })]);
      return undefined;
    }
  }

  /** Ends who the file does not name; their number is noted first, for those ended are found no more. */
  async function closeAbsent(actor: Actor, roster: RosterImport, read: ReadImport) {
    const absent = await absentMembers(needs, roster, read);
    let noted = roster;
    if (absent.length > 0 && roster.leftCount === 0) {
      const closing: RosterImport = { ...roster, stage: "running", leftCount: absent.length };
      const written = await table.write([replace(importItem, roster, closing)]);
      if (!written.ok) return undefined;
      noted = { ...closing, version: roster.version + 1 };
    }
    await inParallel(absent, width, (member) => apply.closeMember(actor, member));
    return noted;
  }

  async function finish(actor: Actor, roster: RosterImport) {
    const now = clock.now();
    const { agencyId, importId, preview, leftCount } = roster;
    const joinedCount = preview?.joinCount ?? 0;
    const changedCount = preview?.changeCount ?? 0;
    await table.write([
      replace(importItem, roster, {
        ...roster,
        stage: "done",
        finishedAt: now.toISOString(),
      }),
      importFinished.announce(actor, now, {
        agencyId,
        importId,
        joinedCount,
        changedCount,
        leftCount,
      }),
    ]);
  }

  return { run };
}
