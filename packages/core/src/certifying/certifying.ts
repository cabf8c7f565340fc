import type { Table } from "@netra/table/table";
import { replace, type Write } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { mustHave, personOf } from "../kernel/allow.ts";
import { readCode } from "../kernel/code.ts";
import { conflict, invalid, missing } from "../kernel/fault.ts";
import { certificateItem, certificatesOfPerson, takenCodeItem } from "./certificate.item.ts";
import {
  type Certificate,
  type CertificateView,
  certificateViewOf,
  type OwnCertificateView,
  ownCertificateViewOf,
  type SentRestoration,
  type SentRevocation,
} from "./certificate.ts";
import { certificateRestored, certificateRevoked } from "./certifying.facts.ts";
import { createIssuing, type IssuingNeeds } from "./issuing.ts";

export type CertifyingNeeds = IssuingNeeds & {
  table: Table;
  /** The bytes of an authority's logo. */
  readLogo: (logoKey: string) => Promise<Uint8Array | undefined>;
};

const unknown = () => missing("certifying.certificate_unknown");

export function createCertifying(needs: CertifyingNeeds) {
  const { table, clock } = needs;

  async function findByCode(typed: string): Promise<Certificate> {
    const code = readCode(typed);
    if (!code) throw invalid("certifying.code_malformed");
    const taken = await table.find(takenCodeItem, { code });
    const certificate = taken && (await table.find(certificateItem, taken));
    if (!certificate) throw unknown();
    return certificate;
  }

  /** All of one's certificates, the newest first. */
  async function listMine(actor: Actor): Promise<{ items: OwnCertificateView[] }> {
    const all = await table.listAll(certificateItem, certificatesOfPerson(personOf(actor)));
    // Of one instant, the set stands above the module that made it whole.
    const newestFirst = all
      .toReversed()
      .toSorted((a, b) => b.completedAt.localeCompare(a.completedAt));
    return { items: newestFirst.map(ownCertificateViewOf) };
  }

  /** One's own certificate with what it takes to print it; a revoked one is not printed again. */
  async function getMine(actor: Actor, code: string) {
    const personId = personOf(actor);
    const certificate = await findByCode(code);
    if (certificate.personId !== personId) throw unknown();
    if (certificate.revocation) throw conflict("certifying.certificate_revoked");
    const { logoKey } = certificate.authority;
    return { certificate, logo: logoKey ? await needs.readLogo(logoKey) : undefined };
  }

  /** What whoever holds a code may know: nobody needs to say who they are. */
  const checkCode = async (code: string): Promise<CertificateView> =>
    certificateViewOf(await findByCode(code));

  async function change(before: Certificate, after: Certificate, fact: Write) {
    const written = await table.write([replace(certificateItem, before, after), fact]);
    if (!written.ok) throw conflict("certifying.certificate_changed");
    return certificateViewOf(after);
  }

  /** Takes back what a certificate says, for everybody to see; the same again changes nothing. */
  async function revokeCertificate(actor: Actor, typed: string, sent: SentRevocation) {
    mustHave(actor, "operator");
    const before = await findByCode(typed);
    const { personId, code, revocation } = before;
    if (revocation?.reason === sent.reason) return certificateViewOf(before);
    if (revocation) throw conflict("certifying.revoked_already");
    const now = clock.now();
    return change(
      before,
      { ...before, revocation: { revokedAt: now.toISOString(), reason: sent.reason } },
      certificateRevoked.announce(actor, now, { personId, code, ...sent }),
    );
  }

  /** Takes back a revocation that was a mistake; what holds already stays as it is. */
  async function restoreCertificate(actor: Actor, typed: string, { basis }: SentRestoration) {
    mustHave(actor, "operator");
    const before = await findByCode(typed);
    const { personId, code, revocation: _, ...after } = before;
    if (!before.revocation) return certificateViewOf(before);
    return change(
      before,
      { ...after, personId, code },
      certificateRestored.announce(actor, clock.now(), { personId, code, basis }),
    );
  }

  return {
    listMine,
    getMine,
    checkCode,
    revokeCertificate,
    restoreCertificate,
    runJob: createIssuing(needs).runJob,
  };
}

export type Certifying = ReturnType<typeof createCertifying>;
