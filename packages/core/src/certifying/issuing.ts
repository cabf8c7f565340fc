import type { Table } from "@netra/table/table";
import { createOnce, type Write } from "@netra/table/write";
import { system } from "../kernel/actor.ts";
import type { Clock } from "../kernel/clock.ts";
import { mintCode } from "../kernel/code.ts";
import { dayIn } from "../kernel/day.ts";
import type { PersonId } from "../kernel/id.ts";
import type { Job } from "../kernel/job.ts";
import { inParallel } from "../kernel/parallel.ts";
import type { Authority } from "../publishing/release.ts";
import type { Zone } from "../roster/zone.ts";
import {
  certificateItem,
  certificatesOfPerson,
  subjectOf,
  takenCodeItem,
} from "./certificate.item.ts";
import type { Achievement, Certificate } from "./certificate.ts";
import { certificateIssued } from "./certifying.facts.ts";
import { fragmentOf, lineOf } from "./payload.ts";
import type { Signer } from "./signing.ts";

/** Somebody with everything they have finished, as all of it is called today. */
export type Finisher = {
  personId: PersonId;
  displayName: string;
  agencyName?: string | undefined;
  unitName?: string | undefined;
  zone: Zone;
  finished: { what: Achievement; completedAt: string; authority: Authority }[];
};

export type IssuingNeeds = {
  table: Table;
  clock: Clock;
  /** Absent where nothing is signed: whoever answers requests holds no key. */
  signer?: Signer;
  /** Codes for the next certificates; tests make them clash. */
  mint?: () => string;
  findFinisher: (personId: PersonId) => Promise<Finisher | undefined>;
};

type CertifyJob = Extract<Job, { job: "certify" }>;

const tries = 5;
const width = 16;
// A certificate is three items of a transaction.
const perWrite = 25;

export function createIssuing(needs: IssuingNeeds) {
  const { table, clock, signer, findFinisher, mint = mintCode } = needs;

  function certificateFor(
    finisher: Finisher,
    { what, completedAt, authority }: Finisher["finished"][number],
    { keyId, sign }: Signer,
  ): Certificate {
    const { personId, agencyName, unitName, zone } = finisher;
    const code = mint();
    const name = lineOf(finisher.displayName);
    const title = lineOf(what.title);
    const payload = { code, date: dayIn(zone, new Date(completedAt)), name, title };
    return {
      code,
      personId,
      displayName: name,
      what: { ...what, title },
      agencyName,
      unitName,
      completedAt,
      zone,
      authority,
      issuedAt: clock.now().toISOString(),
      keyId,
      fragment: fragmentOf(payload, sign(payload)),
      version: 1,
    };
  }

  function writesOf(certificate: Certificate): Write[] {
    const { code, personId, what, completedAt, keyId } = certificate;
    const named =
      what.kind === "module"
        ? { kind: what.kind, moduleId: what.moduleId, release: what.release }
        : { kind: what.kind, set: what.set };
    return [
      createOnce(certificateItem, certificate),
      createOnce(takenCodeItem, { code, personId, what: named }),
      certificateIssued.announce(system, clock.now(), {
        personId,
        code,
        what: named,
        completedAt,
        keyId,
      }),
    ];
  }

  async function certifyPerson(personId: PersonId): Promise<void> {
    if (!signer) throw new Error("a certificate cannot be signed here");
    const finisher = await findFinisher(personId);
    for (let n = 0; finisher && n < tries; n += 1) {
      const issued = await table.listAll(certificateItem, certificatesOfPerson(personId));
      const known = new Set(issued.map(({ what }) => subjectOf(what)));
      const missing = finisher.finished.filter(({ what }) => !known.has(subjectOf(what)));
      if (missing.length === 0) return;
      const next = missing.slice(0, perWrite);
      // What fails was issued meanwhile, or its code is taken: both are seen on the next round.
      const written = await table.write(
        next.flatMap((each) => writesOf(certificateFor(finisher, each, signer))),
      );
      if (written.ok && next.length === missing.length) return;
    }
    if (finisher) throw new Error("a certificate kept changing while it was issued");
  }

  /** Gives these people a certificate for everything they finished and have none for. Comes twice without harm. */
  async function runJob({ personIds }: CertifyJob): Promise<Job[]> {
    const failures: unknown[] = [];
    await inParallel(personIds, width, (personId) =>
      certifyPerson(personId).catch((error: unknown) => failures.push(error)),
    );
    // Whoever fails has the job come again, but keeps nobody else waiting.
    if (failures.length > 0) throw failures[0];
    return [];
  }

  return { runJob };
}
