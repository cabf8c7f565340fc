import type { AgencyId, LetterId, PersonId, TermId, UnitPath } from "../kernel/id.ts";
import type { Tally } from "../reporting/tally.ts";
import type { TermKind } from "../roster/term.ts";

/** The figures of a set at the end of the last day; its units while the deadline was still to come. */
export type MemoFigures = {
  set: number;
  title: string;
  startsOn: string;
  deadlineOn: string;
  /** The share that was aimed at, and by when. */
  target: number;
  targetOn: string;
  total: Tally;
  units?: { unitPath: UnitPath; name: string; people: number; done: number }[] | undefined;
};

/** An instruction whose unit was not through at the end of the last day. */
export type MemoLetter = {
  letterId: LetterId;
  number: string;
  subject: string;
  unitName: string;
  issuedOn: string;
  deadlineOn: string;
  people: number;
  doneThen: number;
  doneNow: number;
};

export type MemoTarget = { set: number; setTitle: string; share: number; untilOn: string };

/** What an outgoing head leaves: sealed, so that nobody can say it otherwise later. */
export type MemoContent = {
  agencyId: AgencyId;
  agencyName: string;
  zone: string;
  termId: TermId;
  officeName: string;
  termKind: TermKind;
  holderName: string;
  decree: string;
  startsOn: string;
  endsOn: string;
  figures: MemoFigures[];
  letters: MemoLetter[];
  targets: MemoTarget[];
  sealedAt: string;
};

/** `sha256` is over the content in canonical JSON (kernel/canonical.ts), in hexadecimal. */
export type Memo = {
  agencyId: AgencyId;
  termId: TermId;
  personId: PersonId;
  content: MemoContent;
  sha256: string;
};

export type MemoView = { content: MemoContent; sha256: string };
export const memoViewOf = ({ content, sha256 }: Memo): MemoView => ({ content, sha256 });

/** A line in the list of memos. */
export type MemoLine = Pick<
  MemoContent,
  "termId" | "officeName" | "termKind" | "holderName" | "startsOn" | "endsOn" | "sealedAt"
> & { sha256: string };

export function memoLineOf({ content, sha256 }: Memo): MemoLine {
  const { termId, officeName, termKind, holderName, startsOn, endsOn, sealedAt } = content;
  return { termId, officeName, termKind, holderName, startsOn, endsOn, sealedAt, sha256 };
}

/** The projection needs a moment for what happened just before midnight. */
export const sealAfterMs = 10 * 60_000;
