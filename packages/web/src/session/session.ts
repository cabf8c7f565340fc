import type { Grant } from "@netra/core/kernel/actor";
import type { Zone } from "@netra/core/roster/zone";
import type { Answered, api } from "../api.ts";

type Answer = Answered<typeof api.session.$get>;
type Term = Answer["terms"][number];

type Named<G> = G extends { role: "hr" }
  ? G & { agencyName: string }
  : G extends { role: "delegate" }
    ? G & { agencyName: string; officeName: string }
    : G extends { role: "head" }
      ? G & {
          agencyName: string;
          officeName: string;
          termKind: Term["kind"];
          endsOn: string;
          /** The code of the province whose governor this is. */
          governs?: string;
        }
      : G;

/** One shape for each role, also where several share one. */
type ByRole<G> = G extends { role: infer R extends string }
  ? R extends R
    ? Omit<G, "role"> & { role: R }
    : never
  : never;

/** A grant with the names of what it is about. */
export type SessionGrant = Named<ByRole<Grant>>;
export type GrantOf<R extends Grant["role"]> = Extract<SessionGrant, { role: R }>;

/** Who is signed in, where they work, and what else they may do. */
export type SessionView = {
  person: { personId: Answer["personId"]; displayName: string };
  member?: NonNullable<Answer["member"]> & { agencyName: string; zone: Zone };
  grants: SessionGrant[];
  /** Where this person is or was in office: what was handed over can be read there. */
  led?: { agencyId: string; agencyName: string }[];
  sampleData: boolean;
};

/** The session as pages use it: names stand where they are needed, offices not held now are left out. */
export function sessionOf(answer: Answer): SessionView {
  const agency = (agencyId: string) => answer.agencies.find((each) => each.agencyId === agencyId);
  const nameOf = (agencyId: string) => agency(agencyId)?.name ?? "";
  const { member, personId, displayName, sampleData } = answer;
  return {
    person: { personId, displayName },
    ...(member && {
      member: {
        ...member,
        agencyName: nameOf(member.agencyId),
        zone: (agency(member.agencyId)?.zone ?? "Asia/Jakarta") as Zone,
      },
    }),
    grants: (answer.grants as ByRole<Grant>[]).flatMap((grant): SessionGrant[] => {
      if (!("agencyId" in grant)) return [grant];
      const agencyName = nameOf(grant.agencyId);
      if (grant.role === "hr") return [{ ...grant, agencyName }];
      if (grant.role === "delegate") {
        const held = answer.delegations.find((each) => each.agencyId === grant.agencyId);
        return held?.isRunning ? [{ ...grant, agencyName, officeName: held.officeName }] : [];
      }
      const term = answer.terms.find((each) => each.termId === grant.termId);
      if (!term?.isRunning) return [];
      const { officeName, kind: termKind, endsOn } = term;
      const led = agency(grant.agencyId);
      const governs = led?.kind === "provinsi" ? { governs: led.provinceCode } : {};
      return [{ ...grant, agencyName, officeName, termKind, endsOn, ...governs }];
    }),
    led: ledBy(answer).map((agencyId) => ({ agencyId, agencyName: nameOf(agencyId) })),
    sampleData,
  };
}

/** The agencies whose office somebody holds, or held once. */
function ledBy({ terms }: Answer): string[] {
  const today = new Date().toISOString().slice(0, 10);
  const begun = terms.filter(({ isRunning, startsOn }) => isRunning || startsOn < today);
  return [...new Set(begun.map(({ agencyId }) => agencyId))];
}

/** The person's grants of one role. */
export const grantsOf = <R extends Grant["role"]>(session: SessionView, role: R) =>
  session.grants.filter((grant): grant is GrantOf<R> => grant.role === role);

/** An address of this site to come back to, never of another. */
export function safeReturn(path: string | undefined): string {
  return path?.startsWith("/") && !path.startsWith("//") && !path.includes("\\") ? path : "/";
}
