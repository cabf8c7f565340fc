import { grantsOf, type SessionView } from "../session/session.ts";

/** As whom somebody reads a report: only the head binds the agency. */
export type ReportRole = "head" | "delegate" | "hr" | "above";

export type ReportAgency = {
  agencyId: string;
  /** Known beforehand only of one's own. */
  agencyName?: string;
  role: ReportRole;
  /** HR of it too: the list of people is one tap away. */
  isManaged: boolean;
};

/** The agencies whose figures are this person's own: led, delegated, or those whose HR this is as a whole. */
export function reportAgencies(session: SessionView): ReportAgency[] {
  const managed = grantsOf(session, "hr").filter((grant) => !grant.unitPath);
  const seen = [...grantsOf(session, "head"), ...grantsOf(session, "delegate"), ...managed];
  const first = new Map<string, ReportAgency>();
  for (const { role, agencyId, agencyName } of seen) {
    const isManaged = grantsOf(session, "hr").some((grant) => grant.agencyId === agencyId);
    if (!first.has(agencyId)) first.set(agencyId, { agencyId, agencyName, role, isManaged });
  }
  return [...first.values()];
}

/** Where something was handed over to this person, or by them. */
export const officeAgencies = ({ led = [] }: SessionView) => led;

const authority = ["publisher", "reviewer", "operator"];

/** The authority sees every agency and opens it from the nation. */
export const seesNation = ({ grants }: SessionView) =>
  grants.some(({ role }) => authority.includes(role));

/** The provinces this person governs at present. */
export const governed = (session: SessionView): string[] =>
  grantsOf(session, "head").flatMap(({ governs }) => (governs ? [governs] : []));

/** The agency a page is about: one's own that was asked for, any for those above it, else the first own one. */
export function reportAgencyOf(
  session: SessionView,
  asked: string | undefined,
): ReportAgency | undefined {
  const own = reportAgencies(session);
  const found = own.find(({ agencyId }) => agencyId === asked);
  const isAbove = seesNation(session) || governed(session).length > 0;
  if (!found && asked && isAbove) return { agencyId: asked, role: "above", isManaged: false };
  return found ?? own[0];
}
