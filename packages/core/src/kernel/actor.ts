import type { AgencyId, PersonId, TermId, UnitPath } from "./id.ts";

type OfTerm = { agencyId: AgencyId; termId: TermId; from: string; until: string };

/**
 * What a person may do, read from data. A head's grant lives exactly as long as the term of office; a
 * delegate's names the head's term too and ends with it, or sooner.
 */
export type Grant =
  | { role: "hr"; agencyId: AgencyId; unitPath?: UnitPath | undefined }
  | ({ role: "head" } & OfTerm)
  | ({ role: "delegate" } & OfTerm)
  | { role: "publisher" | "reviewer" | "operator" };

export type Role = Grant["role"];
export type TermGrant = Extract<Grant, OfTerm>;

/** Who asks. Always the first argument of a service's verb, never found in the air. */
export type Actor = { personId: PersonId | "system"; grants: readonly Grant[] };

/** The platform itself: jobs that carry on what a person began. */
export const system: Actor = { personId: "system", grants: [] };
