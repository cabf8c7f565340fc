import type { Actor, Grant, TermGrant } from "./actor.ts";
import { refused } from "./fault.ts";
import type { AgencyId, PersonId, UnitPath } from "./id.ts";

type AuthorityRole = "publisher" | "reviewer" | "operator";
type HrGrant = Extract<Grant, { role: "hr" }>;

const notYours = () => refused("identity.not_yours");

/** True when `path` is `top` or lies below it. */
export const isWithin = (top: UnitPath | undefined, path: UnitPath | undefined) =>
  top === undefined || (path !== undefined && `${path}/`.startsWith(`${top}/`));

/** The person who acts; the platform itself learns nothing. */
export function personOf(actor: Actor): PersonId {
  if (actor.personId === "system") throw notYours();
  return actor.personId;
}

/** Only for one of these roles of the authority or the operator. */
export function mustHave(actor: Actor, ...roles: AuthorityRole[]): void {
  if (actor.personId === "system") return;
  if (!actor.grants.some((grant) => (roles as string[]).includes(grant.role))) {
    throw refused("identity.role_missing", { roles });
  }
}

/** Only for HR of this agency; the answer names the widest subtree the actor may see (undefined: all). */
export function mustManage(
  actor: Actor,
  agencyId: AgencyId,
  unitPath?: UnitPath,
): UnitPath | undefined {
  if (actor.personId === "system") return unitPath;
  const hr = actor.grants.filter((grant): grant is HrGrant => grant.role === "hr");
  if (hr.length === 0) throw refused("identity.role_missing", { roles: ["hr"] });
  const here = hr.filter((grant) => grant.agencyId === agencyId);
  if (here.length === 0) throw notYours();
  if (unitPath === undefined) {
    return here.some((grant) => !grant.unitPath)
      ? undefined
      : here.map((grant) => grant.unitPath as UnitPath).toSorted()[0];
  }
  if (!here.some((grant) => isWithin(grant.unitPath, unitPath))) throw notYours();
  return unitPath;
}

const isOfTerm = (grant: Grant): grant is TermGrant =>
  grant.role === "head" || grant.role === "delegate";

const isRunning = ({ from, until }: TermGrant, now: Date) => {
  const at = now.toISOString();
  return from <= at && at < until;
};

function mustServe(
  actor: Actor,
  agencyId: AgencyId,
  now: Date,
  roles: readonly TermGrant["role"][],
): TermGrant {
  const terms = actor.grants.filter(isOfTerm).filter(({ role }) => roles.includes(role));
  if (terms.length === 0) throw refused("identity.role_missing", { roles });
  const here = terms.filter((grant) => grant.agencyId === agencyId);
  if (here.length === 0) throw notYours();
  const running = here.find((grant) => isRunning(grant, now));
  if (!running) throw refused("identity.term_not_running");
  return running;
}

/** Only for whoever holds the agency's office at this instant; the answer names the term. */
export const mustLead = (actor: Actor, agencyId: AgencyId, now: Date): TermGrant =>
  mustServe(actor, agencyId, now, ["head"]);

/** Only for the agency's present head and for whom they delegated the report to: it binds nobody. */
export const mustLeadOrStandBy = (actor: Actor, agencyId: AgencyId, now: Date): TermGrant =>
  mustServe(actor, agencyId, now, ["head", "delegate"]);

/** Only for who leads or led the agency; whether they do so now, the answer says. */
export function mustHaveLed(actor: Actor, agencyId: AgencyId, now: Date): { isLeading: boolean } {
  const terms = actor.grants.filter((grant) => grant.role === "head");
  if (terms.length === 0) throw refused("identity.role_missing", { roles: ["head"] });
  const here = terms.filter(
    (grant) => grant.agencyId === agencyId && grant.from <= now.toISOString(),
  );
  if (here.length === 0) throw notYours();
  return { isLeading: here.some((grant) => isRunning(grant, now)) };
}

const authorityRoles: readonly string[] = [
  "publisher",
  "reviewer",
  "operator",
] satisfies AuthorityRole[];

/** The supervising authority, its operators and the platform itself: no figure is hidden from them. */
export const isAuthority = ({ personId, grants }: Actor) =>
  personId === "system" || grants.some(({ role }) => authorityRoles.includes(role));

/** The agencies whose figures somebody sees or saw as head or for the head, and whether at this instant. */
export const termsOf = ({ grants }: Actor, now: Date) =>
  grants
    .filter(isOfTerm)
    .map((grant) => ({ agencyId: grant.agencyId, isRunning: isRunning(grant, now) }));

/** A province whose government somebody leads or led. */
export type Governed = { code: string; isRunning: boolean };

/**
 * Only for who may see the agency's figures: the authority, the governor of its province, its present head
 * or whom that head delegated it to, its HR. The answer names the widest subtree that is seen (undefined: all).
 */
export function maySeeFigures(
  actor: Actor,
  agency: { agencyId: AgencyId; provinceCode: string | undefined },
  governed: readonly Governed[],
  now: Date,
): UnitPath | undefined {
  const { agencyId, provinceCode } = agency;
  const leads = termsOf(actor, now).some((term) => term.isRunning && term.agencyId === agencyId);
  const governs = governed.some(({ code, isRunning }) => isRunning && code === provinceCode);
  if (isAuthority(actor) || leads || governs) return undefined;
  if (actor.grants.some((grant) => grant.role === "hr" && grant.agencyId === agencyId)) {
    return mustManage(actor, agencyId);
  }
  if (actor.grants.some(isOfTerm)) mustLeadOrStandBy(actor, agencyId, now);
  if (actor.grants.some((grant) => grant.role === "hr")) throw notYours();
  throw refused("identity.role_missing", { roles: ["head", "hr"] });
}

/** Only for the authority and the province's present governor. */
export function maySeeProvince(
  actor: Actor,
  provinceCode: string,
  governed: readonly Governed[],
): void {
  if (isAuthority(actor)) return;
  const here = governed.filter(({ code }) => code === provinceCode);
  if (here.some(({ isRunning }) => isRunning)) return;
  if (here.length > 0) throw refused("identity.term_not_running");
  if (governed.length > 0) throw notYours();
  throw refused("identity.role_missing", { roles: ["head", ...authorityRoles] });
}
