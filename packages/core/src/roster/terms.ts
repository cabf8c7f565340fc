import { createOnce, replace, type Write } from "@netra/table/write";
import type { Actor, Grant } from "../kernel/actor.ts";
import { mustHave } from "../kernel/allow.ts";
import { addDays, dayIn, startOfDay } from "../kernel/day.ts";
import { conflict, invalid, missing } from "../kernel/fault.ts";
import { type AgencyId, type PersonId, personIds, type TermId } from "../kernel/id.ts";
import type { Agencies } from "./agencies.ts";
import type { RosterNeeds } from "./needs.ts";
import { personItem } from "./person.item.ts";
import { termEnded, termOpened } from "./roster.facts.ts";
import { officeItem } from "./term.item.ts";
import { type Office, overlaps, type SentTerm, type Term } from "./term.ts";

/** The right to see an agency lasts from the first midnight of the term to the one after its last day. */
const grantOf = (term: Term, zone: string): Grant => ({
  role: "head",
  agencyId: term.agencyId,
  termId: term.termId,
  from: startOfDay(zone, term.startsOn).toISOString(),
  until: startOfDay(zone, addDays(term.endsOn, 1)).toISOString(),
});

/** What makes a term that is sent again the same term. */
const said = ["kind", "officeName", "decree", "startsOn", "endsOn"] as const;

export function createTerms(needs: RosterNeeds & Pick<Agencies, "findAgency">) {
  const { table, clock, findAgency, findOwners, claimIdentifier, giveGrant, changeGrant } = needs;

  const officeOf = async (agencyId: AgencyId) => {
    const [agency, office] = await Promise.all([
      findAgency(agencyId),
      table.find(officeItem, { agencyId }),
    ]);
    if (!agency) throw missing("roster.agency_unknown");
    return { zone: agency.zone, office };
  };

  /** An elected head has no NIP and is on no roster: the person comes with the term, bound to their account. */
  async function holderOf(sent: SentTerm): Promise<{ personId: PersonId; writes: Write[] }> {
    const { holder } = sent;
    const by =
      holder.by === "nip"
        ? { kind: "nip" as const, value: holder.nip }
        : { kind: "sub" as const, value: holder.sub };
    const [known] = await findOwners([by]);
    if (known) return { personId: known, writes: [] };
    if (holder.by === "nip") throw missing("roster.person_unknown", { field: "/holder/nip" });
    const personId = personIds.mint();
    const person = { personId, name: holder.name, version: 1 };
    const claim = claimIdentifier({ ...by, personId, from: clock.now() });
    return { personId, writes: [createOnce(personItem, person), claim] };
  }

  /** Opens a term of an agency's head office; the same term again changes nothing. */
  async function openTerm(actor: Actor, sent: SentTerm): Promise<Term> {
    mustHave(actor, "operator");
    const { agencyId, termId } = sent;
    const { zone, office } = await officeOf(agencyId);
    const first = office?.terms.find((term) => term.termId === termId);
    if (first && !said.every((part) => first[part] === sent[part])) {
      throw conflict("roster.term_id_reused", { termId });
    }
    if (first) return first;
    const { personId, writes } = await holderOf(sent);
    const { holder, ...rest } = sent;
    const term: Term = { ...rest, personId };
    const clash = office?.terms.find((other) => overlaps(term, other));
    if (clash) throw conflict("roster.term_overlaps", { termId: clash.termId });

    const now = clock.now();
    const after: Office = {
      agencyId,
      terms: [...(office?.terms ?? []), term],
      version: office?.version ?? 1,
    };
    const written = await table.write([
      office ? replace(officeItem, office, after) : createOnce(officeItem, after),
      ...writes,
      giveGrant(personId, grantOf(term, zone), now),
      termOpened.announce(actor, now, { agencyId, termId, personId }),
    ]);
    if (!written.ok) throw conflict("roster.office_changed");
    return term;
  }

  /** Ends a term early, on `endsOn`; access ends at the midnight after it. */
  async function endTerm(
    actor: Actor,
    { agencyId, termId, endsOn }: { agencyId: AgencyId; termId: TermId; endsOn: string },
  ): Promise<Term> {
    mustHave(actor, "operator");
    const { zone, office } = await officeOf(agencyId);
    const term = office?.terms.find((each) => each.termId === termId);
    if (!office || !term) throw missing("roster.term_unknown");
    if (endsOn < term.startsOn)
      throw invalid("roster.term_ends_before_start", { field: "/endsOn" });
    if (endsOn > term.endsOn) throw invalid("roster.term_not_extendable", { field: "/endsOn" });
    const now = clock.now();
    const ended: Term = { ...term, endsOn };
    const terms = office.terms.map((each) => (each.termId === termId ? ended : each));
    const written = await table.write([
      replace(officeItem, office, { ...office, terms }),
      changeGrant(term.personId, grantOf(ended, zone), now),
      termEnded.announce(actor, now, { agencyId, termId, endsOn }),
    ]);
    if (!written.ok) throw conflict("roster.office_changed");
    return ended;
  }

  /** All terms of an agency's head office, oldest first. */
  async function listTerms(actor: Actor, agencyId: AgencyId): Promise<{ terms: Term[] }> {
    mustHave(actor, "operator");
    const { office } = await officeOf(agencyId);
    const terms = office?.terms ?? [];
    return { terms: terms.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1)) };
  }

  /** The terms by which somebody leads an agency today, for showing who they are. */
  async function findTerm(agencyId: AgencyId, termId: TermId) {
    const { zone, office } = await officeOf(agencyId);
    const term = office?.terms.find((each) => each.termId === termId);
    const today = dayIn(zone, clock.now());
    return term && { ...term, isRunning: term.startsOn <= today && today <= term.endsOn };
  }

  /** Who leads the agency today; of several at once, whoever came last stands in for the others. */
  async function findHeadHolder(agencyId: AgencyId) {
    const { zone, office } = await officeOf(agencyId);
    const today = dayIn(zone, clock.now());
    return office?.terms
      .filter((term) => term.startsOn <= today && today <= term.endsOn)
      .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
      .at(-1);
  }

  return { openTerm, endTerm, listTerms, findTerm, findHeadHolder };
}
