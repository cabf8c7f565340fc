import { letterStates } from "@netra/core/acts/letter";
import { daySchema } from "@netra/core/kernel/day";
import { agencyIdSchema, letterIds, termIds, unitPathSchema } from "@netra/core/kernel/id";
import { termKinds } from "@netra/core/roster/term";
import * as v from "valibot";

const tally = v.object({
  people: v.number(),
  done: v.number(),
  started: v.number(),
  notStarted: v.number(),
  never: v.number(),
});

/** How people stood when it was done, stand now, and stood one and two weeks later. */
const effect = v.optional(
  v.object({
    baseline: tally,
    now: tally,
    after: v.array(v.object({ days: v.number(), on: daySchema, tally })),
  }),
);

const termKind = v.picklist(termKinds);

export const letterView = v.object({
  letterId: letterIds.schema,
  agencyId: agencyIdSchema,
  agencyName: v.string(),
  set: v.number(),
  setTitle: v.string(),
  unitPath: unitPathSchema,
  unitName: v.string(),
  termId: termIds.schema,
  subject: v.string(),
  text: v.string(),
  deadlineOn: daySchema,
  draftedAt: v.string(),
  state: v.picklist(letterStates),
  issuance: v.optional(
    v.object({
      number: v.string(),
      issuedAt: v.string(),
      issuedOn: daySchema,
      signer: v.object({ name: v.string(), officeName: v.string(), termKind }),
    }),
  ),
  withdrawal: v.optional(v.object({ withdrawnAt: v.string(), reason: v.string() })),
  effect,
});

export const targetView = v.object({
  set: v.number(),
  setTitle: v.string(),
  share: v.number(),
  untilOn: daySchema,
  setAt: v.string(),
  setOn: daySchema,
  withdrawnAt: v.optional(v.string()),
  effect,
});

export const reminderView = v.object({
  set: v.number(),
  setTitle: v.string(),
  unitPath: unitPathSchema,
  unitName: v.string(),
  deadlineOn: daySchema,
  sentAt: v.string(),
  day: daySchema,
  contactCount: v.number(),
  text: v.optional(v.string()),
  effect,
});

export const actsView = v.object({
  letters: v.array(letterView),
  reminders: v.array(reminderView),
  targets: v.array(targetView),
  target: v.optional(targetView),
});

export const proposalView = v.object({
  set: v.number(),
  setTitle: v.string(),
  unit: v.object({ unitPath: unitPathSchema, name: v.string() }),
  tally,
  letter: v.object({ subject: v.string(), text: v.string(), deadlineOn: daySchema }),
  reminder: v.object({
    text: v.string(),
    contactCount: v.number(),
    remindedAt: v.optional(v.string()),
  }),
});

const memoLine = {
  termId: termIds.schema,
  officeName: v.string(),
  termKind,
  holderName: v.string(),
  startsOn: daySchema,
  endsOn: daySchema,
  sealedAt: v.string(),
};

export const memosView = v.object({
  memos: v.array(v.object({ ...memoLine, sha256: v.string() })),
});

export const memoView = v.object({
  content: v.object({
    ...memoLine,
    agencyId: agencyIdSchema,
    agencyName: v.string(),
    zone: v.string(),
    decree: v.string(),
    figures: v.array(
      v.object({
        set: v.number(),
        title: v.string(),
        startsOn: daySchema,
        deadlineOn: daySchema,
        target: v.number(),
        targetOn: daySchema,
        total: tally,
        units: v.optional(
          v.array(
            v.object({
              unitPath: unitPathSchema,
              name: v.string(),
              people: v.number(),
              done: v.number(),
            }),
          ),
        ),
      }),
    ),
    letters: v.array(
      v.object({
        letterId: letterIds.schema,
        number: v.string(),
        subject: v.string(),
        unitName: v.string(),
        issuedOn: daySchema,
        deadlineOn: daySchema,
        people: v.number(),
        doneThen: v.number(),
        doneNow: v.number(),
      }),
    ),
    targets: v.array(
      v.object({
        set: v.number(),
        setTitle: v.string(),
        share: v.number(),
        untilOn: daySchema,
      }),
    ),
  }),
  sha256: v.string(),
});
