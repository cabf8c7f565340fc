import { daySchema } from "@netra/core/kernel/day";
import { agencyIdSchema } from "@netra/core/kernel/id";
import type { Reporting } from "@netra/core/reporting/reporting";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { params, query } from "../validate.ts";
import {
  agencyReportView,
  nationReportView,
  provinceReportView,
  setsView,
} from "../views/reporting.ts";

const tag = "reporting";
const agencyPath = v.strictObject({ agencyId: agencyIdSchema });
const provincePath = v.strictObject({
  provinceCode: v.pipe(v.string(), v.regex(/^\d{2}$/, "id.province")),
});
const asked = v.strictObject({
  set: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, "reporting.set_number"))),
  /** The day at whose end the figures stood; without it, those of this moment. */
  on: v.optional(daySchema),
});

const askedOf = ({ set, on }: v.InferOutput<typeof asked>) => ({
  ...(set !== undefined && { set: Number(set) }),
  ...(on !== undefined && { on }),
});

const notShown = [
  "identity.not_yours",
  "identity.role_missing",
  "identity.term_not_running",
  "reporting.set_unknown",
  "reporting.day_in_future",
  "reporting.day_before_first",
] as const;

export const reportingRoutes = ({ reporting }: { reporting: Reporting }) =>
  new Hono<Env>()
    .get(
      "/sets",
      describe({ tag, summary: "The sets there are figures for", answers: { 200: setsView } }),
      async (c) => c.json(await reporting.listReportSets(c.var.actor)),
    )
    .get(
      "/agencies/:agencyId",
      describe({
        tag,
        summary: "The figures of an agency, for its head, its HR and those above it",
        answers: { 200: agencyReportView },
        faults: [...notShown, "roster.agency_unknown"],
      }),
      params(agencyPath),
      query(asked),
      async (c) => {
        const { agencyId } = c.req.valid("param");
        const of = askedOf(c.req.valid("query"));
        return c.json(await reporting.getAgencyReport(c.var.actor, agencyId, of));
      },
    )
    .get(
      "/provinces/:provinceCode",
      describe({
        tag,
        summary: "The figures of a province, for its governor and the authority",
        answers: { 200: provinceReportView },
        faults: [...notShown, "reporting.province_unknown"],
      }),
      params(provincePath),
      query(asked),
      async (c) => {
        const { provinceCode } = c.req.valid("param");
        const of = askedOf(c.req.valid("query"));
        return c.json(await reporting.getProvinceReport(c.var.actor, provinceCode, of));
      },
    )
    .get(
      "/nation",
      describe({
        tag,
        summary: "The figures of the nation, for the authority",
        answers: { 200: nationReportView },
        faults: notShown,
      }),
      query(asked),
      async (c) => {
        const of = askedOf(c.req.valid("query"));
        return c.json(await reporting.getNationReport(c.var.actor, of));
      },
    );
