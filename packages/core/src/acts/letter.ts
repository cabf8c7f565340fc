import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";
import {
  type AgencyId,
  type LetterId,
  type PersonId,
  type TermId,
  unitPathSchema,
} from "../kernel/id.ts";
import type { Tally } from "../reporting/tally.ts";
import type { TermKind } from "../roster/term.ts";
import type { Effect } from "./effect.ts";

const setNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
/** Letters, digits and signs: nothing that moves a line or hides in one. */
const line = (max: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(max), v.regex(/^[^\p{Cc}]*$/u));
const lines = (max: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max), v.regex(/^[^\p{Cc}]*$/u));

/** A letter of instruction while it is written. Its text may have paragraphs. */
export const sentLetterSchema = v.strictObject({
  set: setNumber,
  unitPath: unitPathSchema,
  subject: lines(160),
  text: v.pipe(
    v.string(),
    v.transform((text) => text.replaceAll("\r\n", "\n")),
    v.trim(),
    v.minLength(1),
    v.maxLength(6000),
    v.regex(/^(?:[^\p{Cc}]|\n)*$/u),
  ),
  /** By when the unit is to have done it. */
  deadlineOn: daySchema,
});
export type SentLetter = v.InferOutput<typeof sentLetterSchema>;

/** Issuing asks for the number under which the letter is entered; without one it is refused by name. */
export const sentIssuanceSchema = v.strictObject({ number: v.optional(line(80)) });
export type SentIssuance = v.InferOutput<typeof sentIssuanceSchema>;

export const sentWithdrawalSchema = v.strictObject({
  reason: v.pipe(lines(300), v.minLength(3)),
});
export type SentWithdrawal = v.InferOutput<typeof sentWithdrawalSchema>;

/** Who signed, as they were called that day. */
export type Signer = { name: string; officeName: string; termKind: TermKind };

/** What is added when a letter is issued; from then on nothing of it changes. */
export type Issuance = {
  number: string;
  issuedAt: string;
  /** The date in the agency's own zone. */
  issuedOn: string;
  signer: Signer;
  /** How the unit's people stood at that moment. */
  baseline: Tally;
};

/** A numbered instruction of an agency's head to a unit. */
export type Letter = SentLetter & {
  letterId: LetterId;
  agencyId: AgencyId;
  /** The agency, the unit and the set as they were called when it was written. */
  agencyName: string;
  unitName: string;
  setTitle: string;
  personId: PersonId;
  termId: TermId;
  draftedAt: string;
  issuance?: Issuance | undefined;
  withdrawal?: { withdrawnAt: string; reason: string } | undefined;
  version: number;
};

export const letterStates = ["draft", "issued", "withdrawn"] as const;
export type LetterState = (typeof letterStates)[number];

export const stateOf = ({ issuance, withdrawal }: Letter): LetterState =>
  withdrawal ? "withdrawn" : issuance ? "issued" : "draft";

/** What whoever leads the agency, or stands by the head, sees of a letter. */
export type LetterView = Omit<Letter, "personId" | "version" | "issuance"> & {
  state: LetterState;
  issuance?: Omit<Issuance, "baseline"> | undefined;
  effect?: Effect | undefined;
};

export function letterViewOf(letter: Letter, effect?: Effect): LetterView {
  const { personId: _, version: __, issuance, ...shown } = letter;
  const { baseline: ___, ...issued } = issuance ?? {};
  return {
    ...shown,
    state: stateOf(letter),
    ...(issuance && { issuance: issued as Omit<Issuance, "baseline"> }),
    ...(effect && { effect }),
  };
}

const saidOf = ({ set, unitPath, subject, text, deadlineOn }: SentLetter) =>
  [set, unitPath, subject, text, deadlineOn].join("\n");

/** Whether the very same letter is sent again. */
export const isSameLetter = (a: SentLetter, b: SentLetter): boolean => saidOf(a) === saidOf(b);

/** Two numbers are one when they differ in nothing but spaces and capitals. */
export const numberKey = (number: string): string => number.replaceAll(/\s+/g, "").toUpperCase();
