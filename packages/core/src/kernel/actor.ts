import type { AgencyId, PersonId, TermId, UnitPath } from "./id.ts";

/** What a person may do, read from data. A head's grant lives exactly as long as the term of office. */
export type Grant =
  | { role: "hr"; agencyId: AgencyId; unitPath?: UnitPath | undefined }
  | { role: "head"; agencyId: AgencyId; termId: TermId; from: string; until: string }
  | { role: "publisher" | "reviewer" | "operator" };

export type Role = Grant["role"];

/** Who asks. Always the first argument of a service's verb, never found in the air. */
export type Actor = { personId: PersonId | "system"; grants: readonly Grant[] };

/** The platform itself: jobs that carry on what a person began. */
export const system: Actor = { personId: "system", grants: [] };
