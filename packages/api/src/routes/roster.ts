import { daySchema } from "@netra/core/kernel/day";
import { agencyIdSchema, termIds } from "@netra/core/kernel/id";
import { agencySchema } from "@netra/core/roster/agency";
import type { Roster } from "@netra/core/roster/roster";
import { sentTermSchema } from "@netra/core/roster/term";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { body, params } from "../validate.ts";
import {
  agenciesView,
  agencyView,
  delegationView,
  termsView,
  termView,
  unitsView,
} from "../views/roster.ts";

const tag = "roster";
const agencyPath = v.strictObject({ agencyId: agencyIdSchema });
const termPath = v.strictObject({ termId: termIds.schema });
const sentAgency = v.omit(agencySchema, ["agencyId"]);
const endedTerm = v.strictObject({ agencyId: agencyIdSchema, endsOn: daySchema });

export const rosterRoutes = ({ roster }: { roster: Roster }) =>
  new Hono<Env>()
    .get(
      "/agencies",
      describe({ tag, summary: "Every agency", answers: { 200: agenciesView } }),
      async (c) => c.json(await roster.listAgencies(c.var.actor)),
    )
    .get(
      "/agencies/:agencyId",
      describe({ tag, summary: "An agency", answers: { 200: agencyView } }),
      params(agencyPath),
      async (c) => c.json(await roster.getAgency(c.var.actor, c.req.valid("param").agencyId)),
    )
    .put(
      "/agencies/:agencyId",
      describe({
        tag,
        summary: "Register an agency; the same again changes nothing",
        answers: { 200: agencyView },
        faults: ["roster.agency_known"],
      }),
      params(agencyPath),
      body(sentAgency),
      async (c) => {
        const agency = { ...c.req.valid("param"), ...c.req.valid("json") };
        return c.json(await roster.registerAgency(c.var.actor, agency));
      },
    )
    .get(
      "/agencies/:agencyId/units",
      describe({ tag, summary: "The units my office reaches", answers: { 200: unitsView } }),
      params(agencyPath),
      async (c) => c.json(await roster.listUnits(c.var.actor, c.req.valid("param").agencyId)),
    )
    .get(
      "/agencies/:agencyId/terms",
      describe({ tag, summary: "Who held the agency's offices when", answers: { 200: termsView } }),
      params(agencyPath),
      async (c) => c.json(await roster.listTerms(c.var.actor, c.req.valid("param").agencyId)),
    )
    .put(
      "/terms/:termId",
      describe({
        tag,
        summary: "Open a term of office; access begins and ends with it",
        answers: { 200: termView },
        faults: [
          "roster.term_overlaps",
          "roster.term_id_reused",
          "roster.term_kind_unfit",
          "roster.term_too_long",
          "roster.term_without_decree",
          "roster.head_of_two_regions",
          "roster.person_unknown",
          "roster.agency_unknown",
        ],
      }),
      params(termPath),
      body(sentTermSchema),
      async (c) => {
        const sent = { ...c.req.valid("param"), ...c.req.valid("json") };
        return c.json(await roster.openTerm(c.var.actor, sent));
      },
    )
    .post(
      "/terms/:termId/end",
      describe({
        tag,
        summary: "End a term early",
        answers: { 200: termView },
        faults: [
          "roster.term_unknown",
          "roster.term_ends_before_start",
          "roster.term_not_extendable",
          "roster.term_over",
        ],
      }),
      params(termPath),
      body(endedTerm),
      async (c) => {
        const sent = { ...c.req.valid("param"), ...c.req.valid("json") };
        return c.json(await roster.endTerm(c.var.actor, sent));
      },
    )
    .get(
      "/agencies/:agencyId/delegation",
      describe({
        tag,
        summary: "To whom my report is delegated, or could be",
        answers: { 200: delegationView },
      }),
      params(agencyPath),
      async (c) => c.json(await roster.getDelegation(c.var.actor, c.req.valid("param").agencyId)),
    )
    .put(
      "/agencies/:agencyId/delegation",
      describe({
        tag,
        summary: "Put my report in the Sekda's hands, until either term ends",
        answers: { 200: delegationView },
        faults: ["roster.sekda_missing", "roster.delegate_is_head"],
      }),
      params(agencyPath),
      async (c) => c.json(await roster.delegateReport(c.var.actor, c.req.valid("param").agencyId)),
    )
    .delete(
      "/agencies/:agencyId/delegation",
      describe({ tag, summary: "Take my report back", answers: { 200: delegationView } }),
      params(agencyPath),
      async (c) => c.json(await roster.takeBackReport(c.var.actor, c.req.valid("param").agencyId)),
    );
