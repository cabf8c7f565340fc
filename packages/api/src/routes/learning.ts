import { agencyIdSchema, moduleIds } from "@netra/core/kernel/id";
import { askedAttemptSchema, attemptPath, sentAnswersSchema } from "@netra/core/learning/attempt";
import type { Learning } from "@netra/core/learning/learning";
import { sentProgressSchema } from "@netra/core/learning/progress";
import { standingSearchSchema } from "@netra/core/learning/search";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import type { Cursors } from "../cursor.ts";
import { describe } from "../describe.ts";
import { body, params } from "../validate.ts";
import {
  attemptView,
  homeView,
  moduleView,
  progressView,
  resultView,
  standingPage,
} from "../views/learning.ts";

const tag = "learning";
const modulePath = v.strictObject({ moduleId: moduleIds.schema });
const agencyPath = v.strictObject({ agencyId: agencyIdSchema });

export const learningRoutes = ({ learning, cursors }: { learning: Learning; cursors: Cursors }) =>
  new Hono<Env>()
    .get(
      "/my/home",
      describe({ tag, summary: "What I owe and how far I am", answers: { 200: homeView } }),
      async (c) => c.json(await learning.getHome(c.var.actor)),
    )
    .get(
      "/my/modules/:moduleId",
      describe({
        tag,
        summary: "A module to watch, hear or read",
        answers: { 200: moduleView },
        faults: ["learning.not_assigned", "learning.release_unknown"],
      }),
      params(modulePath),
      async (c) => c.json(await learning.openModule(c.var.actor, c.req.valid("param").moduleId)),
    )
    .post(
      "/my/modules/:moduleId/progress",
      describe({
        tag,
        summary: "What was played since the last report; sent twice it counts once",
        answers: { 200: progressView },
        faults: ["learning.ticket_forged", "learning.ticket_expired", "learning.progress_busy"],
      }),
      params(modulePath),
      body(sentProgressSchema),
      async (c) => {
        const { moduleId } = c.req.valid("param");
        return c.json(await learning.recordProgress(c.var.actor, moduleId, c.req.valid("json")));
      },
    )
    .put(
      "/my/attempts/:attemptId",
      describe({
        tag,
        summary: "Get a quiz; the id is made on the device, an open attempt is answered again",
        answers: { 200: attemptView },
        faults: [
          "learning.not_assigned",
          "learning.moments_first",
          "learning.attempts_used_up",
          "learning.attempt_id_reused",
        ],
      }),
      params(attemptPath),
      body(askedAttemptSchema),
      async (c) => {
        const { attemptId } = c.req.valid("param");
        return c.json(await learning.openAttempt(c.var.actor, attemptId, c.req.valid("json")));
      },
    )
    .get(
      "/my/attempts/:attemptId",
      describe({
        tag,
        summary: "My attempt: its questions while open, its result when graded",
        answers: { 200: attemptView },
        faults: ["learning.attempt_unknown"],
      }),
      params(attemptPath),
      async (c) => c.json(await learning.getAttempt(c.var.actor, c.req.valid("param").attemptId)),
    )
    .put(
      "/my/attempts/:attemptId/answers",
      describe({
        tag,
        summary: "Answer a quiz; sent twice it is graded once",
        answers: { 200: resultView },
        faults: [
          "learning.attempt_unknown",
          "learning.question_not_asked",
          "learning.answers_missing",
          "learning.material_not_finished",
        ],
      }),
      params(attemptPath),
      body(sentAnswersSchema),
      async (c) => {
        const { attemptId } = c.req.valid("param");
        return c.json(await learning.submitAnswers(c.var.actor, attemptId, c.req.valid("json")));
      },
    )
    .post(
      "/agencies/:agencyId/standings/search",
      describe({
        tag,
        summary: "People of an agency with their status, fifty a page",
        answers: { 200: standingPage },
        faults: ["identity.not_yours", "cursor.invalid"],
      }),
      params(agencyPath),
      body(standingSearchSchema),
      async (c) => {
        const { agencyId } = c.req.valid("param");
        const { cursor: sealed, ...search } = c.req.valid("json");
        const scope = JSON.stringify([agencyId, search]);
        const cursor = await cursors.open(scope, sealed);
        const page = await learning.searchStandings(c.var.actor, agencyId, {
          ...search,
          ...(cursor && { cursor }),
        });
        const next = await cursors.seal(scope, page.cursor);
        return c.json({ items: page.items, ...(next && { cursor: next }) });
      },
    );
