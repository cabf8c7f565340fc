import type { Grant } from "@netra/core/kernel/actor";
import type { EmploymentKind, Grade } from "@netra/core/kernel/grade";
import type { AgencyId, PersonId } from "@netra/core/kernel/id";
import type { TermKind } from "@netra/core/roster/term";
import type { Zone } from "@netra/core/roster/zone";

type Named<G> = G extends { role: "hr" }
  ? G & { agencyName: string }
  : G extends { role: "head" }
    ? G & { agencyName: string; officeName: string; termKind: TermKind }
    : G;

export type SessionGrant = Named<Grant>;
export type GrantOf<R extends Grant["role"]> = Extract<SessionGrant, { role: R }>;

/** Who is signed in, where they work, and what else they may do. */
export type SessionView = {
  person: { personId: PersonId; displayName: string };
  member?: {
    agencyId: AgencyId;
    agencyName: string;
    unitName: string;
    post: string;
    grade: Grade;
    kind: EmploymentKind;
    zone: Zone;
  };
  grants: SessionGrant[];
  sampleData: boolean;
};

/** The person's grants of one role. */
export const grantsOf = <R extends Grant["role"]>(session: SessionView, role: R) =>
  session.grants.filter((grant): grant is GrantOf<R> => grant.role === role);

/** An address of this site to come back to, never of another. */
export function safeReturn(path: string | undefined): string {
  return path?.startsWith("/") && !path.startsWith("//") && !path.includes("\\") ? path : "/";
}
