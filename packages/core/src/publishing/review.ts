import * as v from "valibot";

/** What a reviewer decides. */
export const reviewSchema = v.variant("decision", [
  v.strictObject({ decision: v.literal("approve") }),
  v.strictObject({
    decision: v.literal("send_back"),
    note: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
  }),
]);
export type Review = v.InferOutput<typeof reviewSchema>;
