import * as v from "valibot";
import { defineFact } from "../kernel/fact.ts";
import { moduleIds, personIds } from "../kernel/id.ts";
import { revocationReasons } from "./certificate.ts";

const about = ({ personId }: { personId: string }) => `PERSON#${personId}`;
const certificate = { personId: personIds.schema, code: v.string() };
const example = { personId: "per_01m80vxaapfk08t2m2z746v937", code: "K7QF2M9T4XWB" };

/** A finished module or set was certified. Names and titles stay in the certificate. */
export const certificateIssued = defineFact({
  type: "certifying.certificate.issued.v1",
  data: v.object({
    ...certificate,
    what: v.variant("kind", [
      v.object({ kind: v.literal("module"), moduleId: moduleIds.schema, release: v.number() }),
      v.object({ kind: v.literal("set"), set: v.number() }),
    ]),
    completedAt: v.string(),
    keyId: v.string(),
  }),
  about,
  example: {
    ...example,
    what: { kind: "module", moduleId: "mod_01m80vxaapfk08t2m2z746v937", release: 1 },
    completedAt: "2026-11-22T05:05:00.000Z",
    keyId: "local-1",
  },
});

/** A certificate no longer proves anything; why, and on whose decision. */
export const certificateRevoked = defineFact({
  type: "certifying.certificate.revoked.v1",
  data: v.object({ ...certificate, reason: v.picklist(revocationReasons), basis: v.string() }),
  about,
  example: { ...example, reason: "wrong_person", basis: "Nota dinas contoh 12/2026" },
});

/** A revocation that was a mistake was taken back. */
export const certificateRestored = defineFact({
  type: "certifying.certificate.restored.v1",
  data: v.object({ ...certificate, basis: v.string() }),
  about,
  example: { ...example, basis: "Nota dinas contoh 14/2026" },
});
