import type { Clock } from "@netra/core/kernel/clock";
import { readCode, shownCode } from "@netra/core/kernel/code";
import { daySchema } from "@netra/core/kernel/day";
import { conflict } from "@netra/core/kernel/fault";
import { agencyIdSchema, printIds } from "@netra/core/kernel/id";
import { sentPrintSchema } from "@netra/core/reporting/print";
import type { Prints } from "@netra/core/reporting/prints";
import type { Reporting } from "@netra/core/reporting/reporting";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { body, params, query } from "../validate.ts";
import { paperView, printView } from "../views/prints.ts";

const tag = "reporting";
const agencyPath = v.strictObject({ agencyId: agencyIdSchema });
const printPath = v.strictObject({ agencyId: agencyIdSchema, printId: printIds.schema });
const isCode = (typed: string) => readCode(typed) !== undefined;
const codePath = v.strictObject({
  code: v.pipe(v.string(), v.check(isCode, "certifying.code_malformed")),
});
const asked = v.strictObject({
  set: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, "reporting.set_number"))),
  on: v.optional(daySchema),
});

const notShown = [
  "identity.not_yours",
  "identity.role_missing",
  "identity.term_not_running",
  "roster.agency_unknown",
] as const;
const notReported = [
  "reporting.set_unknown",
  "reporting.day_in_future",
  "reporting.day_before_first",
  "reporting.not_counted_yet",
] as const;

const pdf = "application/pdf";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const printRoutes = (needs: {
  reporting: Reporting;
  prints: Prints;
  clock: Clock;
  origin: string;
  sampleData: boolean;
}) => {
  const { reporting, prints, clock, origin, sampleData: isSample } = needs;
  return (
    new Hono<Env>()
      // PUT with an id made first, so that a phone that lost its signal may ask again.
      .put(
        "/agencies/:agencyId/prints/:printId",
        describe({
          tag,
          summary: "Freeze the figures of this moment for a print, under a code of its own",
          answers: { 200: printView },
          faults: [...notShown, ...notReported, "reporting.print_id_reused"],
        }),
        params(printPath),
        body(sentPrintSchema),
        async (c) => {
          const { agencyId, printId } = c.req.valid("param");
          const sent = c.req.valid("json");
          return c.json(await prints.makePrint(c.var.actor, agencyId, printId, sent));
        },
      )
      .get(
        "/agencies/:agencyId/prints/:printId/pdf",
        describe({
          tag,
          summary: "The report of a print, two pages of A4",
          answers: { 200: { file: pdf, description: "The report." } },
          faults: [...notShown, "reporting.print_unknown"],
        }),
        params(printPath),
        async (c) => {
          const { agencyId, printId } = c.req.valid("param");
          const print = await prints.getPrint(c.var.actor, agencyId, printId);
          const code = shownCode(print.code);
          // Asked for now and then, and heavy: what answers everything else does not carry it.
          const { printReport } = await import("@netra/paper/report");
          const address = `${origin}/v/${code}`;
          return c.body(await printReport({ print, address, isSample }), 200, {
            "content-type": pdf,
            "content-disposition": `attachment; filename="laporan-${code}.pdf"`,
          });
        },
      )
      .get(
        "/agencies/:agencyId/workbook",
        describe({
          tag,
          summary: "The tables of a report for Excel, with all units",
          answers: { 200: { file: xlsx, description: "One sheet for each table." } },
          faults: [...notShown, ...notReported],
        }),
        params(agencyPath),
        query(asked),
        async (c) => {
          const { agencyId } = c.req.valid("param");
          const { set, on } = c.req.valid("query");
          const of = { ...(set && { set: Number(set) }), ...(on && { on }) };
          const report = await reporting.getAgencyReport(c.var.actor, agencyId, of);
          const { countedAt, within } = report;
          if (!countedAt) throw conflict("reporting.not_counted_yet");
          const unitName = within && (await prints.unitNameOf(agencyId, within));
          const { exportReport } = await import("@netra/paper/workbook");
          const madeAt = clock.now().toISOString();
          const bytes = await exportReport({
            ...{ report: { ...report, countedAt }, unitName, madeAt, isSample },
          });
          const name = `laporan-${agencyId.slice(4)}-${on ?? report.today}.xlsx`;
          return c.body(bytes, 200, {
            "content-type": xlsx,
            "content-disposition": `attachment; filename="${name}"`,
          });
        },
      )
      .get(
        "/papers/:code",
        describe({
          tag,
          summary: "Is this report, letter or memo ours, and what must stand on it?",
          answers: { 200: paperView },
          faults: ["reporting.paper_unknown"],
        }),
        params(codePath),
        async (c) => {
          c.header("x-robots-tag", "noindex");
          const paper = await prints.checkPaper(c.req.valid("param").code);
          return c.json({ ...paper, sampleData: isSample });
        },
      )
  );
};
