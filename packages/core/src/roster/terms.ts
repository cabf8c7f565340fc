import { createOnce, forget, put, replace, type Write } from "@netra/table/write";
import type { Actor, Grant } from "../kernel/actor.ts";
import { mustHave } from "../kernel/allow.ts";
import { dayIn } from "../kernel/day.ts";
import { conflict, invalid, missing } from "../kernel/fault.ts";
import { type AgencyId, type PersonId, personIds, type TermId } from "../kernel/id.ts";
import type { Agencies } from "./agencies.ts";
import type { Delegations } from "./delegations.ts";
import type { RosterNeeds } from "./needs.ts";
import { type OfficeName, offices, termKindsOf } from "./office.ts";
import { personItem } from "./person.item.ts";
import { termEnded, termOpened } from "./roster.facts.ts";
import { endingItem, endingsOn, headshipItem, officeItem } from "./term.item.ts";
import {
  holderOn,
  type Office,
  overlaps,
  type SentTerm,
  sharesDays,
  spanOf,
  standsIn,
  type Term,
} from "./term.ts";
import type { Zone } from "./zone.ts";

/** The right to see an agency lasts from the first midnight of the term to the one after its last day. */
function grantOf(term: Term, zone: Zone): Grant {
  const { from, until } = spanOf(term, zone);
  const { agencyId, termId } = term;
  return {
    role: "head",
    agencyId,
    termId,
    from: from.toISOString(),
    until: until.toISOString(),
  };
}

/** What makes a term that is sent again the same term. */
const said = ["kind", "officeName", "decree", "startsOn", "endsOn"] as const;

type TermsNeeds = RosterNeeds & Pick<Agencies, "findAgency"> & Pick<Delegations, "endedWith">;

export function createTerms(needs: TermsNeeds) {
  const { table, clock, findAgency, findOwners, claimIdentifier, giveGrant, changeGrant } = needs;

  async function officesOf(agencyId: AgencyId) {
    const [agency, found] = await Promise.all([
      findAgency(agencyId),
      table.findMany(
        officeItem,
        offices.map((office) => ({ agencyId, office })),
      ),
    ]);
    if (!agency) throw missing("roster.agency_unknown");
    return { agency, found: found.filter((office) => office !== undefined) };
  }

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

  /** Nobody leads two agencies but as a stand-in. Two such terms opened at once meet in the headship. */
  async function asOnlyHead(term: Term): Promise<Write> {
    const { personId, agencyId } = term;
    // Read before what it guards: whatever comes in between makes the write fail.
    const headship = await table.find(headshipItem, { personId });
    const held = await needs.headGrantsOf(personId);
    const elsewhere = held.filter((grant) => grant.agencyId !== agencyId);
    const keys = elsewhere.map((grant) => ({ agencyId: grant.agencyId, office: "head" as const }));
    const others = (await table.findMany(officeItem, keys)).flatMap((each) => each?.terms ?? []);
    const clash = others.find(
      (other) => other.personId === personId && !standsIn(other) && sharesDays(other, term),
    );
    if (clash) throw conflict("roster.head_of_two_regions", { agencyId: clash.agencyId });
    return headship
      ? replace(headshipItem, headship, headship)
      : createOnce(headshipItem, { personId, version: 1 });
  }

  /** Opens a term of an agency's office; the same term again changes nothing. */
  async function openTerm(actor: Actor, sent: SentTerm): Promise<Term> {
    mustHave(actor, "operator");
    const { agencyId, termId } = sent;
    const name: OfficeName = sent.office ?? "head";
    const { agency, found } = await officesOf(agencyId);
    const first = found.flatMap(({ terms }) => terms).find((term) => term.termId === termId);
    if (first && !(first.office === name && said.every((part) => first[part] === sent[part]))) {
      throw conflict("roster.term_id_reused", { termId });
    }
    if (first) return first;
    if (!termKindsOf(agency.kind, name).includes(sent.kind)) {
      throw invalid("roster.term_kind_unfit", { field: "/kind" });
    }
    const { personId, writes } = await holderOf(sent);
    const { holder, ...rest } = sent;
    const term: Term = { ...rest, office: name, personId };
    const office = found.find((each) => each.office === name);
    const clash = office?.terms.find((other) => overlaps(term, other));
    if (clash) throw conflict("roster.term_overlaps", { termId: clash.termId });
    if (name === "head" && !standsIn(term)) writes.push(await asOnlyHead(term));

    const now = clock.now();
    const after: Office = {
      agencyId,
      office: name,
      terms: [...(office?.terms ?? []), term],
      version: office?.version ?? 1,
    };
    const ending = { endsOn: term.endsOn, termId, agencyId };
    const written = await table.write([
      office ? replace(officeItem, office, after) : createOnce(officeItem, after),
      ...writes,
      ...(name === "head"
        ? [giveGrant(personId, grantOf(term, agency.zone), now), put(endingItem, ending)]
        : []),
      termOpened.announce(actor, now, {
        ...{ agencyId, termId, personId },
        ...(name !== "head" && { office: name }),
      }),
    ]);
    if (!written.ok) throw conflict("roster.office_changed");
    return term;
  }

  /** Ends a term early, on `endsOn`; access ends at the midnight after it, the delegate's too. */
  async function endTerm(
    actor: Actor,
    { agencyId, termId, endsOn }: { agencyId: AgencyId; termId: TermId; endsOn: string },
  ): Promise<Term> {
    mustHave(actor, "operator");
    const { agency, found } = await officesOf(agencyId);
    const office = found.find(({ terms }) => terms.some((each) => each.termId === termId));
    const term = office?.terms.find((each) => each.termId === termId);
    if (!office || !term) throw missing("roster.term_unknown");
    if (endsOn === term.endsOn) return term;
    if (endsOn < term.startsOn)
      throw invalid("roster.term_ends_before_start", { field: "/endsOn" });
    if (endsOn > term.endsOn) throw invalid("roster.term_not_extendable", { field: "/endsOn" });
    const now = clock.now();
    // What was handed over stands under the day it ended.
    if (term.endsOn < dayIn(agency.zone, now)) throw conflict("roster.term_over");
    const ended: Term = { ...term, endsOn };
    const terms = office.terms.map((each) => (each.termId === termId ? ended : each));
    const written = await table.write([
      replace(officeItem, office, { ...office, terms }),
      ...(office.office === "head"
        ? [
            changeGrant(term.personId, grantOf(ended, agency.zone), now),
            forget(endingItem, { endsOn: term.endsOn, termId }),
            put(endingItem, { endsOn, termId, agencyId }),
          ]
        : []),
      ...(await needs.endedWith(ended, agency.zone, now)),
      termEnded.announce(actor, now, {
        ...{ agencyId, termId, endsOn },
        ...(office.office !== "head" && { office: office.office }),
      }),
    ]);
    if (!written.ok) throw conflict("roster.office_changed");
    return ended;
  }

  /** All terms of an agency's offices, the head's first, each office's oldest first. */
  async function listTerms(actor: Actor, agencyId: AgencyId): Promise<{ terms: Term[] }> {
    mustHave(actor, "operator");
    const { found } = await officesOf(agencyId);
    const oldestFirst = (a: Term, b: Term) => (a.startsOn < b.startsOn ? -1 : 1);
    return { terms: found.flatMap(({ terms }) => terms.toSorted(oldestFirst)) };
  }

  /** A term of the head's office, and whether it runs today. */
  async function findTerm(agencyId: AgencyId, termId: TermId) {
    const [agency, office] = await Promise.all([
      findAgency(agencyId),
      table.find(officeItem, { agencyId, office: "head" }),
    ]);
    const term = office?.terms.find((each) => each.termId === termId);
    if (!agency || !term) return undefined;
    const today = dayIn(agency.zone, clock.now());
    return { ...term, isRunning: term.startsOn <= today && today <= term.endsOn };
  }

  /** Who holds these offices today; of several in one at once, whoever came last stands in for the others. */
  async function findHolders(
    agencyId: AgencyId,
    offices: readonly OfficeName[],
  ): Promise<(Term | undefined)[]> {
    const keys = offices.map((office) => ({ agencyId, office }));
    const [agency, found] = await Promise.all([
      findAgency(agencyId),
      table.findMany(officeItem, keys),
    ]);
    const today = agency && dayIn(agency.zone, clock.now());
    return found.map((office) => (office && today ? holderOn(office.terms, today) : undefined));
  }

  /** The heads' terms whose last day this was, anywhere. */
  const listEndings = (day: string) => table.listAll(endingItem, endingsOn(day));

  return { openTerm, endTerm, listTerms, findTerm, findHolders, listEndings };
}
