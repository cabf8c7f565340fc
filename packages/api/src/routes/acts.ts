import type { Acts } from "@netra/core/acts/acts";
import {
  sentIssuanceSchema,
  sentLetterSchema,
  sentWithdrawalSchema,
} from "@netra/core/acts/letter";
import { sentReminderSchema } from "@netra/core/acts/reminder";
import { sentTargetSchema } from "@netra/core/acts/target";
import { agencyIdSchema, letterIds, termIds, unitPathSchema } from "@netra/core/kernel/id";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { body, params, query } from "../validate.ts";
import {
  actsView,
  letterView,
  memosView,
  memoView,
  proposalView,
  reminderView,
  targetView,
} from "../views/acts.ts";

const tag = "acts";
const setNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, "acts.set_number"));
const agencyPath = v.strictObject({ agencyId: agencyIdSchema });
const letterPath = v.strictObject({ agencyId: agencyIdSchema, letterId: letterIds.schema });
const targetPath = v.strictObject({ agencyId: agencyIdSchema, set: setNumber });
const memoPath = v.strictObject({ agencyId: agencyIdSchema, termId: termIds.schema });
const ofSet = v.strictObject({ set: setNumber });
const ofUnit = v.strictObject({ set: setNumber, unit: unitPathSchema });

const notTheHead = [
  "identity.role_missing",
  "identity.not_yours",
  "identity.term_not_running",
] as const;
const noMatter = ["acts.set_unknown", "acts.unit_unknown"] as const;

export const actsRoutes = ({ acts }: { acts: Acts }) =>
  new Hono<Env>()
    .get(
      "/agencies/:agencyId/acts",
      describe({
        tag,
        summary: "What was done about a set, each with its effect, the newest first",
        answers: { 200: actsView },
        faults: [...notTheHead, "acts.set_unknown"],
      }),
      params(agencyPath),
      query(ofSet),
      async (c) => {
        const { agencyId } = c.req.valid("param");
        const set = Number(c.req.valid("query").set);
        return c.json(await acts.listActs(c.var.actor, agencyId, set));
      },
    )
    .get(
      "/agencies/:agencyId/proposals",
      describe({
        tag,
        summary: "What could be written to a unit now, from its figures",
        answers: { 200: proposalView },
        faults: [...notTheHead, ...noMatter],
      }),
      params(agencyPath),
      query(ofUnit),
      async (c) => {
        const { agencyId } = c.req.valid("param");
        const { set, unit: unitPath } = c.req.valid("query");
        const of = { set: Number(set), unitPath };
        return c.json(await acts.proposeFor(c.var.actor, agencyId, of));
      },
    )
    .get(
      "/agencies/:agencyId/letters/:letterId",
      describe({
        tag,
        summary: "A letter of instruction, with its effect once it is issued",
        answers: { 200: letterView },
        faults: [...notTheHead, "acts.letter_unknown"],
      }),
      params(letterPath),
      async (c) => {
        const { agencyId, letterId } = c.req.valid("param");
        return c.json(await acts.getLetter(c.var.actor, agencyId, letterId));
      },
    )
    .put(
      "/agencies/:agencyId/letters/:letterId",
      describe({
        tag,
        summary: "Keep a letter as far as it is written; the same again changes nothing",
        answers: { 200: letterView },
        faults: [...notTheHead, ...noMatter, "acts.letter_issued", "acts.deadline_past"],
      }),
      params(letterPath),
      body(sentLetterSchema),
      async (c) => {
        const { agencyId, letterId } = c.req.valid("param");
        const sent = c.req.valid("json");
        return c.json(await acts.draftLetter(c.var.actor, agencyId, letterId, sent));
      },
    )
    .delete(
      "/agencies/:agencyId/letters/:letterId",
      describe({
        tag,
        summary: "Throw a draft away",
        answers: { 204: "It is gone." },
        faults: [...notTheHead, "acts.letter_issued"],
      }),
      params(letterPath),
      async (c) => {
        const { agencyId, letterId } = c.req.valid("param");
        await acts.discardDraft(c.var.actor, agencyId, letterId);
        return c.body(null, 204);
      },
    )
    .post(
      "/agencies/:agencyId/letters/:letterId/issuance",
      describe({
        tag,
        summary: "Issue a letter under its number; nothing of it changes any more",
        answers: { 200: letterView },
        faults: [
          ...notTheHead,
          "acts.letter_unknown",
          "acts.letter_without_number",
          "acts.number_taken",
          "acts.letter_issued",
          "acts.unit_without_people",
          "acts.deadline_past",
        ],
      }),
      params(letterPath),
      body(sentIssuanceSchema),
      async (c) => {
        const { agencyId, letterId } = c.req.valid("param");
        const sent = c.req.valid("json");
        return c.json(await acts.issueLetter(c.var.actor, agencyId, letterId, sent));
      },
    )
    .post(
      "/agencies/:agencyId/letters/:letterId/withdrawal",
      describe({
        tag,
        summary: "Take an instruction back, saying why; it stays on record",
        answers: { 200: letterView },
        faults: [
          ...notTheHead,
          "acts.letter_unknown",
          "acts.letter_not_issued",
          "acts.letter_withdrawn",
        ],
      }),
      params(letterPath),
      body(sentWithdrawalSchema),
      async (c) => {
        const { agencyId, letterId } = c.req.valid("param");
        const sent = c.req.valid("json");
        return c.json(await acts.withdrawLetter(c.var.actor, agencyId, letterId, sent));
      },
    )
    .put(
      "/agencies/:agencyId/targets/:set",
      describe({
        tag,
        summary: "Give the agency a target of its own for a set",
        answers: { 200: targetView },
        faults: [
          ...notTheHead,
          "acts.set_unknown",
          "acts.target_out_of_range",
          "acts.deadline_past",
        ],
      }),
      params(targetPath),
      body(sentTargetSchema),
      async (c) => {
        const { agencyId, set } = c.req.valid("param");
        const sent = c.req.valid("json");
        return c.json(await acts.setTarget(c.var.actor, agencyId, Number(set), sent));
      },
    )
    .delete(
      "/agencies/:agencyId/targets/:set",
      describe({
        tag,
        summary: "Go back to the set's own target",
        answers: { 204: "The set's target stands." },
        faults: notTheHead,
      }),
      params(targetPath),
      async (c) => {
        const { agencyId, set } = c.req.valid("param");
        await acts.withdrawTarget(c.var.actor, agencyId, Number(set));
        return c.body(null, 204);
      },
    )
    .post(
      "/agencies/:agencyId/reminders",
      describe({
        tag,
        summary: "Remind a unit through its HR; again on the same day answers with the first",
        answers: { 200: reminderView },
        faults: [...notTheHead, ...noMatter, "acts.unit_without_people", "acts.nobody_missing"],
      }),
      params(agencyPath),
      body(sentReminderSchema),
      async (c) => {
        const { agencyId } = c.req.valid("param");
        return c.json(await acts.remindUnit(c.var.actor, agencyId, c.req.valid("json")));
      },
    )
    .get(
      "/agencies/:agencyId/memos",
      describe({
        tag,
        summary: "The hand-over memos left to the office, or those one left oneself",
        answers: { 200: memosView },
        faults: notTheHead,
      }),
      params(agencyPath),
      async (c) => c.json(await acts.listMemos(c.var.actor, c.req.valid("param").agencyId)),
    )
    .get(
      "/agencies/:agencyId/memos/:termId",
      describe({
        tag,
        summary: "What was sealed at the end of a term",
        answers: { 200: memoView },
        faults: [...notTheHead, "acts.memo_unknown"],
      }),
      params(memoPath),
      async (c) => {
        const { agencyId, termId } = c.req.valid("param");
        return c.json(await acts.getMemo(c.var.actor, agencyId, termId));
      },
    );
