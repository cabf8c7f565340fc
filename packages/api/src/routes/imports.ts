import { agencyIdSchema, importIds } from "@netra/core/kernel/id";
import { acceptedImportSchema, sentImportSchema } from "@netra/core/roster/import";
import type { Roster } from "@netra/core/roster/roster";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { body, params } from "../validate.ts";
import { importsView, importView, startedImportView } from "../views/roster.ts";

const tag = "roster";
const agencyPath = v.strictObject({ agencyId: agencyIdSchema });
const importPath = v.strictObject({ agencyId: agencyIdSchema, importId: importIds.schema });
const announced = v.omit(sentImportSchema, ["importId"]);
const nothing = v.strictObject({});

export const importRoutes = ({ roster }: { roster: Roster }) =>
  new Hono<Env>()
    .get(
      "/agencies/:agencyId/imports",
      describe({ tag, summary: "The newest roster files", answers: { 200: importsView } }),
      params(agencyPath),
      async (c) => c.json(await roster.listImports(c.var.actor, c.req.valid("param").agencyId)),
    )
    .put(
      "/agencies/:agencyId/imports/:importId",
      describe({
        tag,
        summary: "Announce a roster file; the answer says where to send its bytes",
        answers: { 200: startedImportView },
        faults: ["roster.import_id_reused"],
      }),
      params(importPath),
      body(announced),
      async (c) => {
        const { agencyId, importId } = c.req.valid("param");
        const sent = { ...c.req.valid("json"), importId };
        return c.json(await roster.startImport(c.var.actor, agencyId, sent));
      },
    )
    .get(
      "/agencies/:agencyId/imports/:importId",
      describe({ tag, summary: "How far a roster file is", answers: { 200: importView } }),
      params(importPath),
      async (c) => {
        const { agencyId, importId } = c.req.valid("param");
        return c.json(await roster.getImport(c.var.actor, agencyId, importId));
      },
    )
    .post(
      "/agencies/:agencyId/imports/:importId/preview",
      describe({
        tag,
        summary: "What the file would do, and which rows cannot be carried out",
        answers: { 200: importView },
        faults: ["roster.upload_missing", "roster.import_changed"],
      }),
      params(importPath),
      body(nothing),
      async (c) => {
        const { agencyId, importId } = c.req.valid("param");
        return c.json(await roster.previewImport(c.var.actor, agencyId, importId));
      },
    )
    .post(
      "/agencies/:agencyId/imports/:importId/acceptance",
      describe({
        tag,
        summary: "Carry the previewed file out",
        answers: { 200: importView },
        faults: ["roster.import_not_previewed", "roster.import_empty", "roster.close_unsure"],
      }),
      params(importPath),
      body(acceptedImportSchema),
      async (c) => {
        const { agencyId, importId } = c.req.valid("param");
        const choice = c.req.valid("json");
        return c.json(await roster.acceptImport(c.var.actor, agencyId, importId, choice));
      },
    );
