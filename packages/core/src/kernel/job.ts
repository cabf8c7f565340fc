import * as v from "valibot";
import { agencyIdSchema, importIds, personIds, termIds } from "./id.ts";

const setNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Work too long for a request. Each may be delivered twice and may stop anywhere: doing it again changes nothing. */
export const jobSchema = v.variant("job", [
  v.strictObject({ job: v.literal("open_set"), set: setNumber }),
  v.strictObject({
    job: v.literal("open_set_page"),
    set: setNumber,
    agencyId: agencyIdSchema,
    cursor: v.optional(v.string()),
  }),
  v.strictObject({ job: v.literal("assign"), personIds: v.array(personIds.schema) }),
  v.strictObject({ job: v.literal("certify"), personIds: v.array(personIds.schema) }),
  v.strictObject({
    job: v.literal("apply_import"),
    agencyId: agencyIdSchema,
    importId: importIds.schema,
  }),
  // Comes every ten minutes by itself: which terms have ended of which nothing is sealed yet?
  v.strictObject({ job: v.literal("seal_ended") }),
  v.strictObject({
    job: v.literal("seal_memo"),
    agencyId: agencyIdSchema,
    termId: termIds.schema,
  }),
]);
export type Job = v.InferOutput<typeof jobSchema>;
