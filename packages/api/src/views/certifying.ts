import { revocationReasons } from "@netra/core/certifying/certificate";
import { moduleIds } from "@netra/core/kernel/id";
import * as v from "valibot";

const achievement = v.variant("kind", [
  v.strictObject({
    kind: v.literal("module"),
    moduleId: moduleIds.schema,
    release: v.number(),
    title: v.string(),
    /** The law as of this date. */
    asOf: v.string(),
  }),
  v.strictObject({
    kind: v.literal("set"),
    set: v.number(),
    title: v.string(),
    modules: v.array(v.strictObject({ title: v.string(), asOf: v.string() })),
  }),
]);

const fields = {
  /** As it is printed: `K7QF-2M9T-4XWB`. */
  code: v.string(),
  displayName: v.string(),
  what: achievement,
  agencyName: v.optional(v.string()),
  unitName: v.optional(v.string()),
  completedAt: v.string(),
  zone: v.picklist(["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]),
  authority: v.strictObject({ name: v.string(), shortName: v.string(), legalBasis: v.string() }),
  status: v.picklist(["valid", "revoked"]),
  revocation: v.optional(
    v.strictObject({ revokedAt: v.string(), reason: v.picklist(revocationReasons) }),
  ),
};

export const certificateView = v.strictObject({
  ...fields,
  /** True where people and figures are made up: a paper from here proves nothing. */
  sampleData: v.boolean(),
});

export const ownCertificatePage = v.strictObject({
  items: v.array(
    v.strictObject({
      ...fields,
      /** Where anybody can check it, signature included; below the platform's own address. */
      link: v.string(),
    }),
  ),
});
