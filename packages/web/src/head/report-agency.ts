import { grantsOf, type SessionView } from "../session/session.ts";

export type ReportAgency = {
  agencyId: string;
  agencyName: string;
  /** HR of it too: the list of people is one tap away. */
  isManaged: boolean;
};

/** The agencies whose figures this person may see: those led, then those whose HR this is as a whole. */
export function reportAgencies(session: SessionView): ReportAgency[] {
  const managed = grantsOf(session, "hr");
  const seen = [...grantsOf(session, "head"), ...managed.filter((grant) => !grant.unitPath)];
  return [...new Map(seen.map((grant) => [grant.agencyId, grant])).values()].map(
    ({ agencyId, agencyName }) => ({
      agencyId,
      agencyName,
      isManaged: managed.some((grant) => grant.agencyId === agencyId),
    }),
  );
}
