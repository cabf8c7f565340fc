import * as v from "valibot";

/** One place of a request that was not as it should be; `field` is a JSON pointer into that part. */
export const fieldErrorSchema = v.strictObject({
  in: v.picklist(["body", "path", "query"]),
  field: v.string(),
  code: v.string(),
  message: v.string(),
});
export type FieldError = v.InferOutput<typeof fieldErrorSchema>;

/** Problem details (RFC 9457). `code` is stable; the words of the web say it in people's language. */
export const problemSchema = v.strictObject({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  instance: v.string(),
  errors: v.optional(v.array(fieldErrorSchema)),
  values: v.optional(v.record(v.string(), v.unknown())),
});
export type Problem = v.InferOutput<typeof problemSchema>;
