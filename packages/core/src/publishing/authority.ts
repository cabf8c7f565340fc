import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";
import type { UploadId } from "../kernel/id.ts";
import type { Authority, MediaFile } from "./release.ts";

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

export const authorityIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "id.authority"),
  v.brand("AuthorityId"),
);
export type AuthorityId = v.InferOutput<typeof authorityIdSchema>;

/** Where somebody who saw a violation can turn to, as the authority itself names it. */
export const reportingRouteSchema = v.pipe(
  v.strictObject({
    name: text(120),
    url: v.optional(v.pipe(v.string(), v.maxLength(300), v.regex(/^https:\/\/[^\s<>"]+$/))),
    contact: v.optional(text(200)),
  }),
  v.check((route) => Boolean(route.url ?? route.contact), "publishing.route_unreachable"),
);
export type ReportingRoute = v.InferOutput<typeof reportingRouteSchema>;

const fields = {
  name: text(160),
  shortName: text(40),
  legalBasis: text(200),
  reportingRoutes: v.optional(v.pipe(v.array(reportingRouteSchema), v.maxLength(10))),
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

/** What is printed on its certificates; comes by an upload of its own. */
export type Logo = MediaFile & { width: number; height: number; uploadId: UploadId };

/** A body that publishes, with the days in which it may. */
export type RegisteredAuthority = SentAuthority & { logo?: Logo | undefined };

/** All of them in one item: two that overlap can then never be written side by side. */
export type AuthorityRegister = { authorities: RegisteredAuthority[]; version: number };

/** The body that may publish on this day. */
export const validOn = (all: readonly RegisteredAuthority[], day: string) =>
  all.find((a) => a.from <= day && (a.until === undefined || day < a.until));

/** The first body whose days meet those of this one, itself apart. */
export const overlapping = (all: readonly RegisteredAuthority[], one: SentAuthority) =>
  all.find(
    (a) =>
      a.authorityId !== one.authorityId &&
      a.from < (one.until ?? "9999-12-31") &&
      one.from < (a.until ?? "9999-12-31"),
  );

/** What a release keeps of it for ever. */
export const authorityOf = (of: RegisteredAuthority): Authority => {
  const { name, shortName, legalBasis, logo } = of;
  return { name, shortName, legalBasis, ...(logo && { logoKey: logo.key }) };
};

/** What is shown of it to whoever publishes, reviews or operates. */
export type AuthorityView = Omit<RegisteredAuthority, "logo"> & {
  reportingRoutes: ReportingRoute[];
  logo?: Omit<Logo, "key" | "uploadId"> & { url: string };
};
export function authorityViewOf(of: RegisteredAuthority): AuthorityView {
  const { logo, reportingRoutes = [], ...authority } = of;
  if (!logo) return { ...authority, reportingRoutes };
  const { key, uploadId, ...file } = logo;
  return { ...authority, reportingRoutes, logo: { ...file, url: `/media/${key}` } };
}
