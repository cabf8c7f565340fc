import type { Actor, Grant } from "./actor.ts";
import { refused } from "./fault.ts";
import type { AgencyId, PersonId, UnitPath } from "./id.ts";

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
export function mustHave(actor: Actor, ...roles: ("publisher" | "reviewer" | "operator")[]): void {
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

/** Only for whoever holds the agency's office at this instant. */
export function mustLead(actor: Actor, agencyId: AgencyId, now: Date): void {
  const at = now.toISOString();
  const terms = actor.grants.filter((grant) => grant.role === "head");
  if (terms.length === 0) throw refused("identity.role_missing", { roles: ["head"] });
  const here = terms.filter((grant) => grant.agencyId === agencyId);
  if (here.length === 0) throw notYours();
  if (!here.some((grant) => grant.from <= at && at < grant.until)) {
    throw refused("identity.term_not_running");
  }
}

/** Only for the agency's HR as a whole or its present head: who may see the agency's figures. */
export function maySeeFigures(actor: Actor, agencyId: AgencyId, now: Date): UnitPath | undefined {
  if (actor.grants.some((grant) => grant.role === "hr" && grant.agencyId === agencyId)) {
    return mustManage(actor, agencyId);
  }
  if (actor.grants.some((grant) => grant.role === "head")) mustLead(actor, agencyId, now);
  else if (actor.grants.some((grant) => grant.role === "hr")) throw notYours();
  else throw refused("identity.role_missing", { roles: ["head", "hr"] });
  return undefined;
}
