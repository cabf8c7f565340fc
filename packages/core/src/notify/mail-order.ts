import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";
import { agencyIdSchema, moduleIds, personIds, unitPathSchema } from "../kernel/id.ts";

export const moduleMails = ["module-submitted", "module-sent-back", "module-released"] as const;
export const mailNames = [...moduleMails, "unit-reminder"] as const;
export type MailName = (typeof mailNames)[number];

/** The same for the same fact and recipient, however often the fact is heard. */
const orderId = v.pipe(v.string(), v.regex(/^[a-z0-9_.-]{1,120}$/));

const moduleOrder = v.strictObject({
  orderId,
  mail: v.picklist(moduleMails),
  to: v.variant("kind", [
    v.strictObject({ kind: v.literal("person"), personId: personIds.schema }),
    v.strictObject({ kind: v.literal("role"), role: v.literal("reviewer") }),
  ]),
  module: v.strictObject({ moduleId: moduleIds.schema, release: v.number(), title: v.string() }),
  note: v.optional(v.string()),
});

const reminderOrder = v.strictObject({
  orderId,
  mail: v.literal("unit-reminder"),
  /** HR of the unit, or of the nearest unit above it that has one. */
  to: v.strictObject({
    kind: v.literal("hr"),
    agencyId: agencyIdSchema,
    unitPath: unitPathSchema,
  }),
  reminder: v.strictObject({
    officeName: v.string(),
    unitName: v.string(),
    setTitle: v.string(),
    deadlineOn: daySchema,
    people: v.number(),
    done: v.number(),
  }),
});

/** A mail somebody should get. Says who by id and never how to reach them: that is looked up when it goes out. */
export const mailOrderSchema = v.variant("mail", [moduleOrder, reminderOrder]);
export type MailOrder = v.InferOutput<typeof mailOrderSchema>;
export type ModuleOrder = v.InferOutput<typeof moduleOrder>;
export type ReminderOrder = v.InferOutput<typeof reminderOrder>;
