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

export const setAsideSchema = v.union([factsSchema, placeSchema]);
export type SetAside = v.InferOutput<typeof setAsideSchema>;
