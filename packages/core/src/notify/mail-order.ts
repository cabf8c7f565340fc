import * as v from "valibot";
import { moduleIds, personIds } from "../kernel/id.ts";

export const mailNames = ["module-submitted", "module-sent-back", "module-released"] as const;
export type MailName = (typeof mailNames)[number];

/** A mail somebody should get. Says who by id and never how to reach them: that is looked up when it goes out. */
export const mailOrderSchema = v.strictObject({
  /** The same for the same fact and recipient, however often the fact is heard. */
  orderId: v.pipe(v.string(), v.regex(/^[a-z0-9_.-]{1,120}$/)),
  mail: v.picklist(mailNames),
  to: v.variant("kind", [
    v.strictObject({ kind: v.literal("person"), personId: personIds.schema }),
    v.strictObject({ kind: v.literal("role"), role: v.literal("reviewer") }),
  ]),
  module: v.strictObject({ moduleId: moduleIds.schema, release: v.number(), title: v.string() }),
  note: v.optional(v.string()),
});
export type MailOrder = v.InferOutput<typeof mailOrderSchema>;
