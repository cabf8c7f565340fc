import type { Services } from "@netra/core/compose";
import { system } from "@netra/core/kernel/actor";
import { type AgencyId, importIds } from "@netra/core/kernel/id";
import type { Progress } from "../progress.ts";
import { upload } from "./bring.ts";
import { type KnownPerson, knownHeads } from "./known-people.ts";
import { csvOf, rosterCsv } from "./roster-file.ts";
import { rosterPlans } from "./roster-plan.ts";
import { authorityStaff } from "./staff.ts";

type File = { agencyId: AgencyId; fileName: string; csv: string };

const few = (agencyId: AgencyId, agencyName: string, people: readonly KnownPerson[]): File => ({
  agencyId,
  fileName: `data-utama-${agencyId.slice(4)}.csv`,
  csv: csvOf(
    { agencyId, agencyName },
    people.map((person) => ({
      ...person,
      sex: "man",
      isFunctional: person.grade === "fungsional",
      kedudukan: "Aktif",
    })),
  ),
});

const files = (): File[] => [
  ...rosterPlans.map(({ agencyId, fileName }) => ({
    agencyId,
    fileName,
    csv: rosterCsv(agencyId),
  })),
  few("agn_92" as AgencyId, "Pemerintah Provinsi Papua Barat", [knownHeads.actingRegent]),
  few("agn_bkn" as AgencyId, "Badan Kepegawaian Negara", Object.values(authorityStaff)),
];

/** Brings every roster in the way HR does: announce, upload, look, accept. The job does the rest. */
export async function importRosters(
  { roster, runJob }: Services,
  onProgress: Progress,
  onDone: (agencyId: AgencyId) => void,
): Promise<void> {
  const all = files();
  for (const [n, { agencyId, fileName, csv }] of all.entries()) {
    onProgress("rosters", n, all.length);
    const importId = importIds.mint();
    const bytes = new TextEncoder().encode(csv);
    const sent = { importId, fileName, byteCount: bytes.byteLength };
    const started = await roster.startImport(system, agencyId, sent);
    await upload(started.upload, bytes);
    const seen = await roster.previewImport(system, agencyId, importId);
    if (seen.stage !== "previewed" || seen.preview?.issueCount !== 0) {
      throw new Error(`the demo's roster of ${agencyId} has faults: ${JSON.stringify(seen)}`);
    }
    await roster.acceptImport(system, agencyId, importId, { missing: "keep" });
    // The queue brings the same job; whoever comes second finds nothing left to do.
    const jobs = await runJob({ job: "apply_import", agencyId, importId });
    for (const job of jobs) jobs.push(...(await runJob(job)));
    onDone(agencyId);
  }
  onProgress("rosters", all.length, all.length);
}
