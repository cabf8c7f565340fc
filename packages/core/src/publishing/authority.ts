import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";
import type { Authority } from "./release.ts";

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

export const authorityIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "id.authority"),
  v.brand("AuthorityId"),
);
export type AuthorityId = v.InferOutput<typeof authorityIdSchema>;

const fields = {
  name: text(160),
  shortName: text(40),
  legalBasis: text(200),
  from: daySchema,
  /** The first day it no longer holds: the day its successor begins. */
  until: v.optional(daySchema),
};

export const sentAuthoritySchema = v.pipe(
  v.strictObject(fields),
  v.check((a) => a.until === undefined || a.from < a.until, "publishing.authority_days"),
);
export type SentAuthority = v.InferOutput<typeof sentAuthoritySchema> & {
  authorityId: AuthorityId;
};

/** A body that publishes, with the days in which it may. */
export type RegisteredAuthority = SentAuthority;

/** All of them in one item: two that overlap can then never be written side by side. */
export type AuthorityRegister = { authorities: RegisteredAuthority[]; version: number };

/** The body that may publish on this day. */
export const validOn = (all: readonly RegisteredAuthority[], day: string) =>
  all.find((a) => a.from <= day && (a.until === undefined || day < a.until));

/** The first body whose days meet those of this one, itself apart. */
export const overlapping = (all: readonly RegisteredAuthority[], one: RegisteredAuthority) =>
  all.find(
    (a) =>
      a.authorityId !== one.authorityId &&
      a.from < (one.until ?? "9999-12-31") &&
      one.from < (a.until ?? "9999-12-31"),
  );

/** What a release keeps of it for ever. */
export const authorityOf = ({ name, shortName, legalBasis }: RegisteredAuthority): Authority => ({
  name,
  shortName,
  legalBasis,
});
