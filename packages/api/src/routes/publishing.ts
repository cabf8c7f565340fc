import { authorityIdSchema, sentAuthoritySchema } from "@netra/core/publishing/authority";
import type { Publishing } from "@netra/core/publishing/publishing";
import { sentSetSchema } from "@netra/core/publishing/set";
import { attachSchema, sentLogoSchema } from "@netra/core/publishing/upload";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { body, params } from "../validate.ts";
import {
  authoritiesView,
  authorityView,
  setsView,
  setView,
  uploadView,
} from "../views/publishing.ts";
import { moduleRoutes } from "./modules.ts";

const tag = "publishing";
const setPath = v.strictObject({ set: v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/)) });
const authorityPath = v.strictObject({ authorityId: authorityIdSchema });

export const publishingRoutes = ({ publishing }: { publishing: Publishing }) =>
  new Hono<Env>()
    .route("/modules", moduleRoutes({ publishing }))
    .get(
      "/sets",
      describe({ tag, summary: "All sets, the newest first", answers: { 200: setsView } }),
      async (c) => c.json({ sets: (await publishing.showSets(c.var.actor)).items }),
    )
    .get(
      "/sets/:set",
      describe({
        tag,
        summary: "One set",
        answers: { 200: setView },
        faults: ["publishing.set_unknown"],
      }),
      params(setPath),
      async (c) => c.json(await publishing.showSet(c.var.actor, Number(c.req.valid("param").set))),
    )
    .put(
      "/sets/:set",
      describe({
        tag,
        summary: "Open a set for good under the next free number",
        answers: { 200: setView },
        faults: [
          "publishing.set_number_taken",
          "publishing.module_not_released",
          "publishing.deadline_past",
        ],
      }),
      params(setPath),
      body(sentSetSchema),
      async (c) => {
        const set = Number(c.req.valid("param").set);
        return c.json(await publishing.openSet(c.var.actor, { ...c.req.valid("json"), set }));
      },
    )
    .get(
      "/authorities",
      describe({
        tag,
        summary: "The bodies that publish, each with its days",
        answers: { 200: authoritiesView },
      }),
      async (c) => c.json({ authorities: (await publishing.listAuthorities(c.var.actor)).items }),
    )
    .put(
      "/authorities/:authorityId",
      describe({
        tag,
        summary: "Register or amend a body that publishes",
        answers: { 200: authorityView },
        faults: ["publishing.authority_overlaps", "publishing.authorities_changed"],
      }),
      params(authorityPath),
      body(sentAuthoritySchema),
      async (c) => {
        const { authorityId } = c.req.valid("param");
        const sent = { ...c.req.valid("json"), authorityId };
        return c.json(await publishing.registerAuthority(c.var.actor, sent));
      },
    )
    .post(
      "/authorities/:authorityId/uploads",
      describe({
        tag,
        summary: "An address to bring a logo to",
        answers: { 201: uploadView },
        faults: [
          "publishing.authority_unknown",
          "publishing.file_kind",
          "publishing.file_too_large",
        ],
      }),
      params(authorityPath),
      body(sentLogoSchema),
      async (c) => {
        const { authorityId } = c.req.valid("param");
        const sent = c.req.valid("json");
        return c.json(await publishing.startLogoUpload(c.var.actor, authorityId, sent), 201);
      },
    )
    .put(
      "/authorities/:authorityId/logo",
      describe({
        tag,
        summary: "Give a body its uploaded logo, once its bytes were judged",
        answers: { 200: authorityView },
        faults: [
          "publishing.authority_unknown",
          "publishing.upload_missing",
          "publishing.logo_unreadable",
          "publishing.logo_dimensions",
        ],
      }),
      params(authorityPath),
      body(attachSchema),
      async (c) => {
        const { authorityId } = c.req.valid("param");
        const { uploadId } = c.req.valid("json");
        return c.json(await publishing.attachLogo(c.var.actor, authorityId, uploadId));
      },
    );
