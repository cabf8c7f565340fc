import * as v from "valibot";
import { moduleIds } from "../kernel/id.ts";

/** A film to be made small for those who pay for each megabyte. Which film, its module knows. */
export const renderOrderSchema = v.strictObject({ moduleId: moduleIds.schema });
export type RenderOrder = v.InferOutput<typeof renderOrderSchema>;
