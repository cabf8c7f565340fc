import { typeidUnboxed } from "typeid-js";
import * as v from "valibot";

/** Prefixed, sortable ids (TypeID: UUIDv7 in base 32). Made first, by whoever starts the write. */
const minted = <const Prefix extends string, const Brand extends string>(
  prefix: Prefix,
  brand: Brand,
) => {
  const schema = v.pipe(
    v.string(),
    v.regex(new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`), `id.${prefix}`),
    v.brand(brand),
  );
  type Id = v.InferOutput<typeof schema>;
  return { schema, mint: () => typeidUnboxed(prefix) as unknown as Id };
};

export const personIds = minted("per", "PersonId");
export const factIds = minted("fct", "FactId");
export const attemptIds = minted("att", "AttemptId");
export const importIds = minted("imp", "ImportId");
export const moduleIds = minted("mod", "ModuleId");
export const uploadIds = minted("upl", "UploadId");
export const termIds = minted("trm", "TermId");
export const letterIds = minted("let", "LetterId");
export const printIds = minted("prn", "PrintId");

export type PersonId = v.InferOutput<typeof personIds.schema>;
export type AttemptId = v.InferOutput<typeof attemptIds.schema>;
export type ImportId = v.InferOutput<typeof importIds.schema>;
export type ModuleId = v.InferOutput<typeof moduleIds.schema>;
export type UploadId = v.InferOutput<typeof uploadIds.schema>;
export type TermId = v.InferOutput<typeof termIds.schema>;
export type LetterId = v.InferOutput<typeof letterIds.schema>;
export type PrintId = v.InferOutput<typeof printIds.schema>;

/** Agencies and units carry natural ids: `agn_9208` (area code), `agn_kemenpanrb`; units a short hash. */
export const agencyIdSchema = v.pipe(
  v.string(),
  v.regex(/^agn_[a-z0-9]{2,24}$/, "id.agn"),
  v.brand("AgencyId"),
);
export type AgencyId = v.InferOutput<typeof agencyIdSchema>;

export const unitIdSchema = v.pipe(
  v.string(),
  v.regex(/^u[0-9a-z]{10}$/, "id.unit"),
  v.brand("UnitId"),
);
export type UnitId = v.InferOutput<typeof unitIdSchema>;

/** Unit ids from the top of the agency down, joined by "/": renaming a unit rekeys nothing. */
export const unitPathSchema = v.pipe(
  v.string(),
  v.regex(/^u[0-9a-z]{10}(\/u[0-9a-z]{10}){0,7}$/, "id.unit_path"),
  v.brand("UnitPath"),
);
export type UnitPath = v.InferOutput<typeof unitPathSchema>;
