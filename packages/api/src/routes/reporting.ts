import { agencyIdSchema } from "@netra/core/kernel/id";
import type { Reporting } from "@netra/core/reporting/reporting";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { params, query } from "../validate.ts";
import { reportView, setsView } from "../views/reporting.ts";

const tag = "reporting";
const agencyPath = v.strictObject({ agencyId: agencyIdSchema });
const setQuery = v.strictObject({
  set: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, "reporting.set_number"))),
});

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
        summary: "The figures of an agency, for its present head and its HR",
        answers: { 200: reportView },
        faults: ["identity.not_yours", "identity.term_not_running", "reporting.set_unknown"],
      }),
      params(agencyPath),
      query(setQuery),
      async (c) => {
        const { agencyId } = c.req.valid("param");
        const { set } = c.req.valid("query");
        const number = set === undefined ? undefined : Number(set);
        return c.json(await reporting.getAgencyReport(c.var.actor, agencyId, number));
      },
    );
