import * as v from "valibot";
import type { Grant } from "../kernel/actor.ts";
import { agencyIdSchema, type PersonId, termIds, unitPathSchema } from "../kernel/id.ts";

const hr = v.strictObject({
  role: v.literal("hr"),
  agencyId: agencyIdSchema,
  unitPath: v.optional(unitPathSchema),
});
const ofAuthority = v.strictObject({ role: v.picklist(["publisher", "reviewer", "operator"]) });

/** What an operator may give. A head's and a delegate's are not given: they come and go with terms of office. */
export const givenGrantSchema = v.variant("role", [hr, ofAuthority]);
export type GivenGrant = v.InferOutput<typeof givenGrantSchema>;

const ofTerm = {
  agencyId: agencyIdSchema,
  termId: termIds.schema,
  from: v.string(),
  until: v.string(),
};

export const grantSchema = v.variant("role", [
  hr,
  ofAuthority,
  v.strictObject({ role: v.literal("head"), ...ofTerm }),
  v.strictObject({ role: v.literal("delegate"), ...ofTerm }),
]);

/** A grant in one person's hands. */
export type HeldGrant = { personId: PersonId; grant: Grant; grantedAt: string; version: number };

/** Tells two grants of one person apart; sorts by role, then by what the role is over. */
export function grantScope(grant: Grant): string {
  switch (grant.role) {
    case "hr":
      return ["hr", grant.agencyId, ...(grant.unitPath ? [grant.unitPath] : [])].join("#");
    case "head":
    case "delegate":
      return `${grant.role}#${grant.agencyId}#${grant.termId}`;
    default:
      return grant.role;
  }
}
