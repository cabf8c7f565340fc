import { createOnce, remove, replace } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { mustLead, mustLeadOrStandBy } from "../kernel/allow.ts";
import { conflict, invalid, missing } from "../kernel/fault.ts";
import type { AgencyId, LetterId, TermId } from "../kernel/id.ts";
import { letterIssued, letterWithdrawn } from "./acts.facts.ts";
import { letterItem, newestLetters, takenNumberItem } from "./acts.item.ts";
import { effectOf } from "./effect.ts";
import {
  isSameLetter,
  type Letter,
  type LetterView,
  letterViewOf,
  numberKey,
  type SentIssuance,
  type SentLetter,
  type SentWithdrawal,
  type Signer,
  stateOf,
} from "./letter.ts";
import type { ActsNeeds } from "./needs.ts";
import { createSeat } from "./seat.ts";

const shownCount = 100;
const unknown = () => missing("acts.letter_unknown");

export function createLetters(needs: ActsNeeds) {
  const { table, findTerm, nameOf, readDays } = needs;
  const { seatOf, matterOf } = createSeat(needs);

  /** A letter of the agency; a draft only to who writes it. */
  async function findLetter(actor: Actor, agencyId: AgencyId, letterId: LetterId) {
    const letter = await table.find(letterItem, { agencyId, letterId });
    const isTheirs = letter?.issuance || letter?.personId === actor.personId;
    return isTheirs ? letter : undefined;
  }

  async function viewOf(letter: Letter, today: string): Promise<LetterView> {
    const { agencyId, set, unitPath, issuance } = letter;
    if (!issuance) return letterViewOf(letter);
    const { baseline, issuedOn: actedOn } = issuance;
    const tallyOn = await readDays(agencyId, set, unitPath);
    return letterViewOf(letter, effectOf({ baseline, actedOn }, today, tallyOn));
  }

  /** Keeps a letter as far as it is written; what was issued does not change any more. */
  async function draftLetter(
    actor: Actor,
    agencyId: AgencyId,
    letterId: LetterId,
    sent: SentLetter,
  ): Promise<LetterView> {
    const { agency, grant, now, today } = await seatOf(actor, agencyId, mustLead);
    const before = await table.find(letterItem, { agencyId, letterId });
    if (before && before.personId !== actor.personId) throw conflict("acts.letter_id_reused");
    if (before?.issuance) {
      if (isSameLetter(before, sent)) return viewOf(before, today);
      throw conflict("acts.letter_issued");
    }
    const { set, unit } = await matterOf(agencyId, sent);
    if (sent.deadlineOn < today) throw invalid("acts.deadline_past", { field: "/deadlineOn" });
    const after: Letter = {
      ...sent,
      ...{ letterId, agencyId, agencyName: agency.name },
      ...{ unitName: unit.name, setTitle: set.title },
      personId: actor.personId as Letter["personId"],
      termId: grant.termId,
      draftedAt: before?.draftedAt ?? now.toISOString(),
      version: before?.version ?? 1,
    };
    const written = await table.write([
      before ? replace(letterItem, before, after) : createOnce(letterItem, after),
    ]);
    if (!written.ok) throw conflict("acts.letter_changed");
    return letterViewOf(after);
  }

  async function signerOf(agencyId: AgencyId, termId: TermId): Promise<Signer> {
    const term = await findTerm(agencyId, termId);
    if (!term) throw missing("roster.term_unknown");
    const { officeName, kind } = term;
    return { name: await nameOf(term.personId), officeName, termKind: kind };
  }

  /** Issues a letter under its number, once and for all; the same again changes nothing. */
  async function issueLetter(
    actor: Actor,
    agencyId: AgencyId,
    letterId: LetterId,
    { number = "" }: SentIssuance,
  ): Promise<LetterView> {
    const { grant, now, today } = await seatOf(actor, agencyId, mustLead);
    const before = await findLetter(actor, agencyId, letterId);
    if (!before) throw unknown();
    if (number === "") throw invalid("acts.letter_without_number", { field: "/number" });
    if (before.issuance) return asIssuedAlready(before, number, today);
    if (before.deadlineOn < today) throw conflict("acts.deadline_past");
    const { set, unitPath, deadlineOn } = before;
    const [signer, tallyOn] = await Promise.all([
      signerOf(agencyId, grant.termId),
      readDays(agencyId, set, unitPath),
    ]);
    const baseline = tallyOn(today);
    if (baseline.people === 0) throw conflict("acts.unit_without_people");

    const issuedAt = now.toISOString();
    const issuance = { number, issuedAt, issuedOn: today, signer, baseline };
    const after: Letter = { ...before, termId: grant.termId, issuance };
    const taken = { agencyId, year: today.slice(0, 4), number: numberKey(number), letterId };
    const { people, done } = baseline;
    const written = await table.write([
      replace(letterItem, before, after),
      createOnce(takenNumberItem, taken),
      letterIssued.announce(actor, now, {
        ...{ agencyId, letterId, set, unitPath, number, deadlineOn },
        termId: grant.termId,
        baseline: { people, done },
      }),
    ]);
    if (written.ok) return viewOf(after, today);
    const first = await table.find(letterItem, { agencyId, letterId });
    if (first?.issuance) return asIssuedAlready(first, number, today);
    if (written.failed.includes(0)) throw conflict("acts.letter_changed");
    throw conflict("acts.number_taken", { field: "/number" });
  }

  function asIssuedAlready(letter: Letter, number: string, today: string): Promise<LetterView> {
    const isSame = numberKey(letter.issuance?.number ?? "") === numberKey(number);
    if (!isSame) throw conflict("acts.letter_issued");
    return viewOf(letter, today);
  }

  /** Takes an instruction back, saying why; it stays on record under its number. */
  async function withdrawLetter(
    actor: Actor,
    agencyId: AgencyId,
    letterId: LetterId,
    { reason }: SentWithdrawal,
  ): Promise<LetterView> {
    const { now, today } = await seatOf(actor, agencyId, mustLead);
    const before = await findLetter(actor, agencyId, letterId);
    if (!before) throw unknown();
    const state = stateOf(before);
    if (state === "draft") throw conflict("acts.letter_not_issued");
    if (before.withdrawal) {
      if (before.withdrawal.reason === reason) return viewOf(before, today);
      throw conflict("acts.letter_withdrawn");
    }
    const after = { ...before, withdrawal: { withdrawnAt: now.toISOString(), reason } };
    const written = await table.write([
      replace(letterItem, before, after),
      letterWithdrawn.announce(actor, now, { agencyId, letterId, reason }),
    ]);
    if (!written.ok) throw conflict("acts.letter_changed");
    return viewOf(after, today);
  }

  /** Throws a draft away; where there is none, nothing changes. */
  async function discardDraft(actor: Actor, agencyId: AgencyId, letterId: LetterId) {
    await seatOf(actor, agencyId, mustLead);
    const letter = await findLetter(actor, agencyId, letterId);
    if (!letter) return;
    if (letter.issuance) throw conflict("acts.letter_issued");
    const written = await table.write([remove(letterItem, letter)]);
    if (!written.ok) throw conflict("acts.letter_changed");
  }

  /** One letter of the agency with its effect, for the head and whoever stands by them. */
  async function getLetter(
    actor: Actor,
    agencyId: AgencyId,
    letterId: LetterId,
  ): Promise<LetterView> {
    const { today } = await seatOf(actor, agencyId, mustLeadOrStandBy);
    const letter = await findLetter(actor, agencyId, letterId);
    if (!letter) throw unknown();
    return viewOf(letter, today);
  }

  /** The newest letters about a set that the actor may see, without their effect. */
  async function listLetters(actor: Actor, agencyId: AgencyId, set: number): Promise<Letter[]> {
    const { items } = await table.list(letterItem, newestLetters(agencyId, shownCount));
    return items.filter(
      (each) => each.set === set && (each.issuance || each.personId === actor.personId),
    );
  }

  const verbs = { draftLetter, issueLetter, withdrawLetter, discardDraft, getLetter };
  return { verbs, listLetters };
}
