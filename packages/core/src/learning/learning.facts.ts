import * as v from "valibot";
import { defineFact } from "../kernel/fact.ts";
import { attemptIds, moduleIds, personIds } from "../kernel/id.ts";
import { askedAtSchema, standingChangeSchema } from "./standing.ts";

const module = { personId: personIds.schema, moduleId: moduleIds.schema, release: v.number() };
const person = "per_01m80vxaapfk08t2m2z746v937";
const moduleExample = {
  personId: person,
  moduleId: "mod_01m80vxaapfk08t2m2z746v937",
  release: 1,
};
const place = {
  agencyId: "agn_9208",
  provinceCode: "92",
  unitPath: "u0123456789",
  grade: "pengawas",
  kind: "pns",
  status: "not_started",
} as const;

/** Somebody owes a set now, owes it elsewhere, or owes it no longer. */
export const standingChanged = defineFact({
  type: "learning.standing.changed.v1",
  data: v.object({ personId: personIds.schema, changes: v.array(standingChangeSchema) }),
  about: (data) => `PERSON#${data.personId}`,
  example: {
    personId: person,
    changes: [{ set: 1, day: "2026-11-01", before: null, after: place }],
  },
});

/** Somebody opened required material for the first time. */
export const learningStarted = defineFact({
  type: "learning.material.started.v1",
  data: v.object({ ...module, changes: v.array(standingChangeSchema) }),
  about: (data) => `PERSON#${data.personId}`,
  example: {
    ...moduleExample,
    changes: [{ set: 1, day: "2026-11-02", before: place, after: { ...place, status: "started" } }],
  },
});

/** Somebody was given a quiz to answer. */
export const attemptIssued = defineFact({
  type: "learning.attempt.issued.v1",
  data: v.object({ ...module, attemptId: attemptIds.schema, attemptNumber: v.number() }),
  about: (data) => `PERSON#${data.personId}`,
  example: {
    ...moduleExample,
    attemptId: "att_01m80vxaapfk08t2m2z746v937",
    attemptNumber: 1,
  },
});

/** A quiz was graded. Right and wrong per violation type; never an answer. */
export const attemptGraded = defineFact({
  type: "learning.attempt.graded.v1",
  data: v.object({
    ...module,
    attemptId: attemptIds.schema,
    attemptNumber: v.number(),
    hasPassed: v.boolean(),
    /** Whether this pass finished the module; absent in facts from before it was said. */
    isFirstPass: v.optional(v.boolean()),
    scores: v.array(
      v.object({ violationType: v.string(), rightCount: v.number(), wrongCount: v.number() }),
    ),
    changes: v.array(standingChangeSchema),
    /** True for the first answers to this module's questions, of whichever release. */
    isFirst: v.optional(v.boolean()),
    /** Passed sooner than the questions can be read: docs/fast-completions.md. */
    isFast: v.optional(v.boolean()),
    /** Where the person stood in every set that asks for the module. */
    places: v.optional(v.array(askedAtSchema)),
  }),
  about: (data) => `PERSON#${data.personId}`,
  example: {
    ...moduleExample,
    attemptId: "att_01m80vxaapfk08t2m2z746v937",
    attemptNumber: 1,
    hasPassed: true,
    isFirstPass: true,
    scores: [{ violationType: "KE-04", rightCount: 2, wrongCount: 0 }],
    changes: [
      {
        set: 1,
        day: "2026-11-03",
        before: { ...place, status: "started" },
        after: { ...place, status: "done" },
      },
    ],
  },
});
