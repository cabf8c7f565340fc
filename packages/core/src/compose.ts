import type { Table } from "@netra/table/table";
import { put } from "@netra/table/write";
import { letterItem, memoItem } from "./acts/acts.item.ts";
import { type Acts, createActs } from "./acts/acts.ts";
import { readActsInReport } from "./acts/in-report.ts";
import type { Wording } from "./acts/wording.ts";
import { createCertifying } from "./certifying/certifying.ts";
import type { Signer } from "./certifying/signing.ts";
import { createFinished } from "./finished.ts";
import { createGrounds } from "./grounds.ts";
import { haveArrived } from "./identity/arrival.item.ts";
import { endGrantWrite, grantItem, grantsOfPerson, grantWrite } from "./identity/grant.item.ts";
import { claimIdentifierWrite, findIdentifiers } from "./identity/identifier.item.ts";
import { createIdentity } from "./identity/identity.ts";
import type { Clock } from "./kernel/clock.ts";
import type { Files } from "./kernel/files.ts";
import type { Job } from "./kernel/job.ts";
import { createLearning } from "./learning/learning.ts";
import { createMaterial } from "./material.ts";
import { createOverview } from "./overview.ts";
import { createPublishing } from "./publishing/publishing.ts";
import { createPrints } from "./reporting/prints.ts";
import { createProjection } from "./reporting/projection.ts";
import { createReporting } from "./reporting/reporting.ts";
import { nameKey } from "./roster/person.ts";
import { createRoster } from "./roster/roster.ts";

export type ComposeNeeds = {
  table: Table;
  clock: Clock;
  files: Files;
  /** Absent where nobody watches: work in the background issues no tickets. */
  ticketKey?: Uint8Array;
  /** Absent where requests are answered: only work in the background signs certificates. */
  signer?: Signer;
  /** Absent where no letter is proposed. */
  wording?: Wording;
};

const logoLimitBytes = 1024 * 1024;

/** The one place that sees every subject and hands each what it borrows from the others. */
export function compose({ table, clock, files, ticketKey, signer, wording }: ComposeNeeds) {
  const roster = createRoster({
    table,
    clock,
    files,
    findOwners: async (named) =>
      (await findIdentifiers(table, named)).map((identifier) => identifier?.personId),
    claimIdentifier: claimIdentifierWrite,
    giveGrant: grantWrite,
    endGrant: endGrantWrite,
    headGrantsOf: async (personId) =>
      (await grantsOfPerson(table, personId)).flatMap(({ grant }) =>
        grant.role === "head" ? [grant] : [],
      ),
    changeGrant: (personId, grant, at) =>
      put(grantItem, { personId, grant, grantedAt: at.toISOString(), version: 1 }),
  });
  const { findAgency, findPerson } = roster;
  const identity = createIdentity({ table, clock, findPerson, findAgency });
  const publishing = createPublishing({ table, clock, files });
  const material = createMaterial(publishing);
  const learning = createLearning({
    table,
    clock,
    ...(ticketKey && { ticketKey }),
    ...material,
    findAgency,
    listAgencyIds: roster.listAgencyIds,
    findMembers: roster.findMembers,
    pageOfMembers: roster.pageOfMembers,
    haveSignedIn: (personIds) => haveArrived(table, personIds),
    findPersonByNip: roster.findPersonByNip,
    nameKeyOf: nameKey,
  });
  const reporting = createReporting({
    table,
    clock,
    findAgency,
    unitNames: roster.unitNames,
    listSets: material.listSets,
    ...createOverview({ table, roster, publishing }),
    findActs: (agencyId, set, at) => readActsInReport(table, agencyId, set, at),
  });
  const acts: Acts = createActs({
    table,
    clock,
    ...createGrounds({ table, roster, reporting, listSets: material.listSets }),
    ...(wording && { wording }),
  });
  const prints = createPrints({
    table,
    clock,
    reachOf: reporting.reachOf,
    getAgencyReport: reporting.getAgencyReport,
    unitNameOf: async (agencyId, unitPath) => (await roster.findUnit(agencyId, unitPath))?.name,
    findLetter: (agencyId, letterId) => table.find(letterItem, { agencyId, letterId }),
    findMemo: (agencyId, termId) => table.find(memoItem, { agencyId, termId }),
  });
  const certifying = createCertifying({
    table,
    clock,
    ...(signer && { signer }),
    ...createFinished({ table, roster, publishing, findRelease: material.findRelease }),
    readLogo: (logoKey) => files.readMedia(logoKey, logoLimitBytes),
  });
  const projection = createProjection({ table, clock });

  /** Does one job and answers those that carry on from it. */
  function runJob(job: Job): Promise<Job[]> {
    if (job.job === "apply_import") return roster.runImport(job);
    if (job.job === "seal_ended" || job.job === "seal_memo") return acts.runJob(job);
    return job.job === "certify" ? certifying.runJob(job) : learning.runJob(job);
  }

  return {
    identity,
    roster,
    publishing,
    learning,
    certifying,
    reporting,
    prints,
    acts,
    projection,
    runJob,
  };
}

export type Services = ReturnType<typeof compose>;
