import { createOnce, remove, replace, unchanged, type Write } from "@netra/table/write";
import type { Actor, Grant } from "../kernel/actor.ts";
import { mustLead } from "../kernel/allow.ts";
import { dayIn } from "../kernel/day.ts";
import { conflict, missing } from "../kernel/fault.ts";
import type { AgencyId, PersonId, TermId } from "../kernel/id.ts";
import type { Agencies } from "./agencies.ts";
import { type Delegation, type DelegationView, delegationUntil } from "./delegation.ts";
import type { RosterNeeds } from "./needs.ts";
import { personItem } from "./person.item.ts";
import { displayName } from "./person.ts";
import { delegationGiven, delegationWithdrawn } from "./roster.facts.ts";
import { delegationItem, delegationsOfAgency, officeItem } from "./term.item.ts";
import { holderOn, spanOf, type Term } from "./term.ts";
import type { Zone } from "./zone.ts";

const grantOf = ({ agencyId, termId, from, until }: Delegation): Grant => ({
  role: "delegate",
  agencyId,
  termId,
  from,
  until,
});

const said = ({ agencyId, termId, sekdaTermId, personId, until }: Delegation) => ({
  agencyId,
  termId,
  sekdaTermId,
  personId,
  until,
});

/** The head's report in the Sekda's hands: they see what the head sees, and sign nothing. */
export function createDelegations(needs: RosterNeeds & Pick<Agencies, "findAgency">) {
  const { table, clock, findAgency, changeGrant, endGrant } = needs;

  async function nameOf(personId: PersonId): Promise<string> {
    const person = await table.find(personItem, { personId });
    return person ? displayName(person) : "";
  }

  /** The acting head's own term, who is Sekda today, and what was delegated in this term. */
  async function situation(actor: Actor, agencyId: AgencyId) {
    const now = clock.now();
    const { termId } = mustLead(actor, agencyId, now);
    const [agency, heads, sekdas, given] = await Promise.all([
      findAgency(agencyId),
      table.find(officeItem, { agencyId, office: "head" }),
      table.find(officeItem, { agencyId, office: "sekda" }),
      table.find(delegationItem, { agencyId, termId }),
    ]);
    const head = heads?.terms.find((term) => term.termId === termId);
    if (!agency || !heads || !head) throw missing("roster.term_unknown");
    const sekda = holderOn(sekdas?.terms ?? [], dayIn(agency.zone, now));
    const isRunning = given !== undefined && now.toISOString() < given.until;
    return { now, zone: agency.zone, heads, head, sekda, sekdas, given, isRunning };
  }

  async function viewOf(
    sekda: Term | undefined,
    given: Delegation | undefined,
    officeName: string,
  ): Promise<DelegationView> {
    return {
      ...(sekda && {
        sekda: {
          name: await nameOf(sekda.personId),
          officeName: sekda.officeName,
          kind: sekda.kind,
          endsOn: sekda.endsOn,
        },
      }),
      ...(given && {
        delegation: {
          name: await nameOf(given.personId),
          officeName,
          from: given.from,
          until: given.until,
        },
      }),
    };
  }

  /** To whom the report of this head is delegated, or could be. */
  async function getDelegation(actor: Actor, agencyId: AgencyId): Promise<DelegationView> {
    const { sekda, sekdas, given, isRunning } = await situation(actor, agencyId);
    const officeName = sekdas?.terms.find(
      ({ termId }) => termId === given?.sekdaTermId,
    )?.officeName;
    return viewOf(sekda, isRunning ? given : undefined, officeName ?? "");
  }

  /** Lets the present Sekda see what the head sees, until either term ends; the same again changes nothing. */
  async function delegateReport(actor: Actor, agencyId: AgencyId): Promise<DelegationView> {
    const { now, zone, heads, head, sekda, sekdas, given, isRunning } = await situation(
      actor,
      agencyId,
    );
    if (!sekdas || !sekda) throw conflict("roster.sekda_missing");
    // A Sekda who stands in as head sees everything already.
    if (sekda.personId === head.personId) throw conflict("roster.delegate_is_head");
    const isSame = given?.sekdaTermId === sekda.termId && isRunning;
    if (given && isSame) return viewOf(sekda, given, sekda.officeName);
    const after: Delegation = {
      agencyId,
      termId: head.termId,
      sekdaTermId: sekda.termId,
      personId: sekda.personId,
      from: now.toISOString(),
      until: delegationUntil(head, sekda, zone),
      version: given?.version ?? 1,
    };
    const written = await table.write([
      given ? replace(delegationItem, given, after) : createOnce(delegationItem, after),
      ...(given && given.personId !== after.personId
        ? [endGrant(given.personId, grantOf(given))]
        : []),
      changeGrant(after.personId, grantOf(after), now),
      // A term that is ended at this moment must not leave a delegation that outlives it.
      unchanged(officeItem, heads),
      unchanged(officeItem, sekdas),
      delegationGiven.announce(actor, now, said(after)),
    ]);
    if (!written.ok) throw conflict("roster.delegation_changed");
    return viewOf(sekda, after, sekda.officeName);
  }

  /** Takes the report back from this moment on; where nobody has it, nothing changes. */
  async function takeBackReport(actor: Actor, agencyId: AgencyId): Promise<DelegationView> {
    const { now, sekda, given } = await situation(actor, agencyId);
    if (given) {
      const written = await table.write([
        remove(delegationItem, given),
        endGrant(given.personId, grantOf(given)),
        delegationWithdrawn.announce(actor, now, said(given)),
      ]);
      if (!written.ok) throw conflict("roster.delegation_changed");
    }
    return viewOf(sekda, undefined, "");
  }

  /** What else is written when a term ends early: what hangs on it ends no later. */
  async function endedWith(term: Term, zone: Zone, now: Date): Promise<Write[]> {
    const until = spanOf(term, zone).until.toISOString();
    const all = await table.listAll(delegationItem, delegationsOfAgency(term.agencyId));
    const hanging = all.filter(
      (each) =>
        each.until > until && (each.termId === term.termId || each.sekdaTermId === term.termId),
    );
    return hanging.flatMap((before) => {
      const after = { ...before, until };
      return [
        replace(delegationItem, before, after),
        changeGrant(before.personId, grantOf(after), now),
      ];
    });
  }

  /** By which office somebody has the report of the head of this term. */
  async function findDelegation(agencyId: AgencyId, termId: TermId) {
    const [given, sekdas] = await Promise.all([
      table.find(delegationItem, { agencyId, termId }),
      table.find(officeItem, { agencyId, office: "sekda" }),
    ]);
    const sekda = sekdas?.terms.find((term) => term.termId === given?.sekdaTermId);
    if (!given || !sekda) return undefined;
    const at = clock.now().toISOString();
    const isRunning = given.from <= at && at < given.until;
    return { ...given, officeName: sekda.officeName, kind: sekda.kind, isRunning };
  }

  return { getDelegation, delegateReport, takeBackReport, endedWith, findDelegation };
}

export type Delegations = ReturnType<typeof createDelegations>;
