import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";
import { defineFact } from "../kernel/fact.ts";
import { agencyIdSchema, letterIds, personIds, termIds, unitPathSchema } from "../kernel/id.ts";

const about = ({ agencyId }: { agencyId: string }) => `ACTS#${agencyId}`;
const agencyId = "agn_9208";
const letter = { agencyId: agencyIdSchema, letterId: letterIds.schema };
const letterExample = { agencyId, letterId: "let_01m80vxaapfk08t2m2z746v937" };

/** People then, and how many of them were done: what the effect is measured from. */
const counted = v.object({ people: v.number(), done: v.number() });

/** A numbered instruction went to a unit. Its text stays in the letter. */
export const letterIssued = defineFact({
  type: "acts.letter.issued.v1",
  data: v.object({
    ...letter,
    set: v.number(),
    unitPath: unitPathSchema,
    termId: termIds.schema,
    number: v.string(),
    deadlineOn: daySchema,
    baseline: counted,
  }),
  about,
  example: {
    ...letterExample,
    set: 1,
    unitPath: "u0123456789",
    termId: "trm_01m80vxaapfk08t2m2z746v937",
    number: "800/17/2026",
    deadlineOn: "2026-11-30",
    baseline: { people: 640, done: 238 },
  },
});

export const letterWithdrawn = defineFact({
  type: "acts.letter.withdrawn.v1",
  data: v.object({ ...letter, reason: v.string() }),
  about,
  example: { ...letterExample, reason: "Ditujukan kepada unit yang keliru" },
});

const target = { agencyId: agencyIdSchema, set: v.number(), share: v.number(), untilOn: daySchema };
const targetExample = { agencyId, set: 1, share: 0.95, untilOn: "2026-11-28" };

/** The agency is to reach this share of a set by this day. */
export const targetSet = defineFact({
  type: "acts.target.set.v1",
  data: v.object({ ...target, baseline: counted }),
  about,
  example: { ...targetExample, baseline: { people: 3246, done: 2318 } },
});

export const targetWithdrawn = defineFact({
  type: "acts.target.withdrawn.v1",
  data: v.object(target),
  about,
  example: targetExample,
});

/** A unit is to be reminded through its HR: with all that its mail says. */
export const reminderSent = defineFact({
  type: "acts.reminder.sent.v1",
  data: v.object({
    agencyId: agencyIdSchema,
    agencyName: v.string(),
    officeName: v.string(),
    unitPath: unitPathSchema,
    unitName: v.string(),
    set: v.number(),
    setTitle: v.string(),
    deadlineOn: daySchema,
    baseline: counted,
  }),
  about,
  example: {
    agencyId,
    agencyName: "Kabupaten Kaimana",
    officeName: "Pj. Bupati Kaimana",
    unitPath: "u0123456789",
    unitName: "Dinas Pendidikan",
    set: 1,
    setTitle: "Program Netralitas ASN 2026",
    deadlineOn: "2026-11-30",
    baseline: { people: 640, done: 238 },
  },
});

/** What a head leaves behind at the end of a term was sealed. */
export const memoSealed = defineFact({
  type: "acts.memo.sealed.v1",
  data: v.object({
    agencyId: agencyIdSchema,
    termId: termIds.schema,
    personId: personIds.schema,
    endsOn: daySchema,
    sha256: v.string(),
  }),
  about,
  example: {
    agencyId,
    termId: "trm_01m80vxaapfk08t2m2z746v937",
    personId: "per_01m80vxaapfk08t2m2z746v937",
    endsOn: "2026-11-30",
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  },
});
