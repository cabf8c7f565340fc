import * as v from "valibot";
import { agencyIdSchema, unitPathSchema } from "../kernel/id.ts";

export const agencyKinds = ["kabupaten", "kota", "provinsi", "kementerian", "lembaga"] as const;

/** An agency whose people learn here. Central bodies carry province "00". */
export const agencySchema = v.strictObject({
  agencyId: agencyIdSchema,
  name: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(120)),
  kind: v.picklist(agencyKinds),
  provinceCode: v.pipe(v.string(), v.regex(/^\d{2}$/)),
  /** IANA zone: midnight, deadlines and days of this agency. */
  zone: v.picklist(["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]),
});
export type Agency = v.InferOutput<typeof agencySchema>;

/** A unit of an agency; its path is made of unit ids from the top down. */
export const unitSchema = v.strictObject({
  agencyId: agencyIdSchema,
  unitPath: unitPathSchema,
  /** The id the personnel system gives the unit. */
  unorId: v.string(),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
});
export type Unit = v.InferOutput<typeof unitSchema>;
