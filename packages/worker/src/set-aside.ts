import * as v from "valibot";

const position = v.pipe(v.string(), v.regex(/^\d{1,64}$/));
const keySchema = v.strictObject({ pk: v.string(), sk: v.string() });

/** Where in the stream a batch lies that could not be taken; Lambda writes this into the failure queue. */
const placeSchema = v.object({
  DDBStreamBatchInfo: v.object({
    streamArn: v.string(),
    shardId: v.string(),
    startSequenceNumber: position,
    endSequenceNumber: position,
  }),
});
export type Place = v.InferOutput<typeof placeSchema>["DDBStreamBatchInfo"];

/** Which facts these were: a stream forgets within a day, so the redrive notes them under their keys. */
const factsSchema = v.strictObject({ facts: v.pipe(v.array(keySchema), v.maxLength(100)) });

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));
/** Look through the whole table for facts that nobody took; without a share, begin with all of them. */
const sweepSchema = v.strictObject({
  sweep: v.strictObject({
    segments: count,
    segment: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    cursor: v.optional(v.string()),
  }),
});
export type Sweep = v.InferOutput<typeof sweepSchema>["sweep"];

export const setAsideSchema = v.union([factsSchema, sweepSchema, placeSchema]);
export type SetAside = v.InferOutput<typeof setAsideSchema>;
