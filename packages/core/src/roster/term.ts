import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";
import { type AgencyId, agencyIdSchema, type PersonId, type TermId } from "../kernel/id.ts";

/** How an office is held. The kinds are not interchangeable: see docs/words.md. */
export const termKinds = ["definitif", "pj", "pjs", "plt", "plh"] as const;
export type TermKind = (typeof termKinds)[number];

/** One holder of an agency's head office, from the first midnight to the last of the agency's own zone. */
export type Term = {
  termId: TermId;
  agencyId: AgencyId;
  personId: PersonId;
  kind: TermKind;
  officeName: string;
  decree: string;
  startsOn: string;
  /** The last day of the term. */
  endsOn: string;
};

/** All terms of one office, so that overlap is refused under one condition. */
export type Office = { agencyId: AgencyId; terms: Term[]; version: number };

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

/** A term as the operator sends it. An elected head has no NIP: their sign-in account names them. */
export const sentTermSchema = v.pipe(
  v.strictObject({
    agencyId: agencyIdSchema,
    kind: v.picklist(termKinds),
    officeName: text(80),
    decree: text(120),
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
);
export type SentTerm = v.InferOutput<typeof sentTermSchema> & { termId: TermId };

const standIns: readonly TermKind[] = ["plt", "plh"];

/** Plt. and Plh. may stand in for somebody; all other terms of an office exclude each other. */
export function overlaps(a: Term, b: Term): boolean {
  if (standIns.includes(a.kind) || standIns.includes(b.kind)) return false;
  return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
}
