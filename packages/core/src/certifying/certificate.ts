import * as v from "valibot";
import { shownCode } from "../kernel/code.ts";
import type { ModuleId, PersonId } from "../kernel/id.ts";
import type { Authority } from "../publishing/release.ts";
import type { Zone } from "../roster/zone.ts";

/** What was finished: a module as of one release, or a whole set. */
export type Achievement =
  | { kind: "module"; moduleId: ModuleId; release: number; title: string; asOf: string }
  | { kind: "set"; set: number; title: string; modules: { title: string; asOf: string }[] };

export const revocationReasons = ["issued_by_mistake", "wrong_person", "not_own_work"] as const;
export type RevocationReason = (typeof revocationReasons)[number];

const basis = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(200));

/** Everybody who checks the certificate reads the reason; the basis stays in the record. */
export const sentRevocationSchema = v.strictObject({
  reason: v.picklist(revocationReasons),
  basis,
});
export type SentRevocation = v.InferOutput<typeof sentRevocationSchema>;

export const sentRestorationSchema = v.strictObject({ basis });
export type SentRestoration = v.InferOutput<typeof sentRestorationSchema>;

/** Proof that somebody finished a module or a set, as everything was called on that day. */
export type Certificate = {
  code: string;
  personId: PersonId;
  displayName: string;
  what: Achievement;
  agencyName?: string | undefined;
  unitName?: string | undefined;
  completedAt: string;
  zone: Zone;
  authority: Authority;
  issuedAt: string;
  keyId: string;
  /** What stands after the `#` of its public address: payload and signature. */
  fragment: string;
  revocation?: { revokedAt: string; reason: RevocationReason } | undefined;
  version: number;
};

/** What anybody may see who holds the code: what stands on the paper, and whether it still holds. */
export type CertificateView = Pick<
  Certificate,
  "code" | "displayName" | "what" | "agencyName" | "unitName" | "completedAt" | "zone"
> & {
  authority: Omit<Authority, "logoKey">;
  status: "valid" | "revoked";
  revocation?: Certificate["revocation"];
};

export function certificateViewOf(certificate: Certificate): CertificateView {
  const { code, displayName, what, agencyName, unitName, completedAt, zone } = certificate;
  const { name, shortName, legalBasis } = certificate.authority;
  const { revocation } = certificate;
  return {
    code: shownCode(code),
    displayName,
    what,
    agencyName,
    unitName,
    completedAt,
    zone,
    authority: { name, shortName, legalBasis },
    status: revocation ? "revoked" : "valid",
    ...(revocation && { revocation }),
  };
}

/** The public address of a certificate, signature included, below the platform's own. */
export const linkOf = ({ code, fragment }: Pick<Certificate, "code" | "fragment">): string =>
  `/v/${shownCode(code)}#${fragment}`;

/** One's own certificate also says under which address it is checked. */
export type OwnCertificateView = CertificateView & { link: string };

export const ownCertificateViewOf = (certificate: Certificate): OwnCertificateView => ({
  ...certificateViewOf(certificate),
  link: linkOf(certificate),
});
