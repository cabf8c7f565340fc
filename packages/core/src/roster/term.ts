import * as v from "valibot";
import { addDays, daySchema, startOfDay } from "../kernel/day.ts";
import { type AgencyId, agencyIdSchema, type PersonId, type TermId } from "../kernel/id.ts";
import { longestTermDays, type OfficeName, offices } from "./office.ts";
import type { Zone } from "./zone.ts";

/** How an office is held. The kinds are not interchangeable: see docs/words.md. */
export const termKinds = ["definitif", "pj", "pjs", "plt", "plh"] as const;
export type TermKind = (typeof termKinds)[number];

/** One holder of an agency's office, from the first midnight to the last of the agency's own zone. */
export type Term = {
  termId: TermId;
  agencyId: AgencyId;
  office: OfficeName;
  personId: PersonId;
  kind: TermKind;
  officeName: string;
  decree: string;
  startsOn: string;
  /** The last day of the term. */
  endsOn: string;
};

/** All terms of one office, so that overlap is refused under one condition. */
export type Office = {
  agencyId: AgencyId;
  office: OfficeName;
  terms: Term[];
  version: number;
};

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const decree = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, "roster.term_without_decree"),
  v.maxLength(120),
);

// What is no date is objected to by itself: compared with anything it is neither more nor less.
const isTooLong = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  Date.parse(endsOn) - Date.parse(startsOn) > longestTermDays * 86_400_000;

/** A term as the operator sends it. An elected head has no NIP: their sign-in account names them. */
export const sentTermSchema = v.pipe(
  v.strictObject({
    agencyId: agencyIdSchema,
    office: v.optional(v.picklist(offices), "head"),
    kind: v.picklist(termKinds),
    officeName: text(80),
    decree,
    startsOn: daySchema,
    endsOn: daySchema,
    holder: v.variant("by", [
      v.strictObject({ by: v.literal("nip"), nip: v.pipe(v.string(), v.regex(/^\d{18}$/)) }),
      v.strictObject({ by: v.literal("account"), sub: text(200), name: text(120) }),
    ]),
  }),
  v.forward(
    v.check((term) => term.startsOn <= term.endsOn, "roster.term_ends_before_start"),
    ["endsOn"],
  ),
  v.forward(
    v.check((term) => !isTooLong(term), "roster.term_too_long"),
    ["endsOn"],
  ),
);
type SentParts = v.InferOutput<typeof sentTermSchema>;
export type SentTerm = Omit<SentParts, "office"> & { office?: OfficeName; termId: TermId };

/** Plt. and Plh. stand in for somebody; whoever holds an office otherwise holds it alone. */
export const standsIn = ({ kind }: Pick<Term, "kind">) => kind === "plt" || kind === "plh";

type Days = Pick<Term, "startsOn" | "endsOn">;

/** Whether there is a day on which both run. */
export const sharesDays = (a: Days, b: Days) => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;

/** Plt. and Plh. may stand in; all other terms of an office exclude each other. */
export const overlaps = (a: Term, b: Term): boolean =>
  !standsIn(a) && !standsIn(b) && sharesDays(a, b);

/** From the first midnight of the term to the one after its last day, in the agency's own zone. */
export const spanOf = ({ startsOn, endsOn }: Days, zone: Zone) => ({
  from: startOfDay(zone, startsOn),
  until: startOfDay(zone, addDays(endsOn, 1)),
});

/** Whoever holds the office on this day; of several at once, whoever came last stands in for the others. */
export const holderOn = (terms: readonly Term[], day: string): Term | undefined =>
  terms
    .filter((term) => term.startsOn <= day && day <= term.endsOn)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .at(-1);
