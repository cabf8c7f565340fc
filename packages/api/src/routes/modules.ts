import { moduleIds, uploadIds } from "@netra/core/kernel/id";
import { createDraftSchema, editDraftSchema } from "@netra/core/publishing/draft";
import { sentPictureSchema } from "@netra/core/publishing/picture";
import type { Publishing } from "@netra/core/publishing/publishing";
import { reviewSchema } from "@netra/core/publishing/review";
import { attachSchema, fileRoleSchema, sentUploadSchema } from "@netra/core/publishing/upload";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { body, params } from "../validate.ts";
import { draftView, modulesView, uploadView } from "../views/publishing.ts";

const tag = "publishing";
const modulePath = v.strictObject({ moduleId: moduleIds.schema });
const filePath = v.strictObject({ moduleId: moduleIds.schema, role: fileRoleSchema });
const picturePath = v.strictObject({ moduleId: moduleIds.schema, uploadId: uploadIds.schema });
const unknown = "publishing.module_unknown";

export const moduleRoutes = ({ publishing }: { publishing: Publishing }) =>
  new Hono<Env>()
    .get(
      "/",
      describe({ tag, summary: "All modules, the newest first", answers: { 200: modulesView } }),
      async (c) => c.json({ modules: (await publishing.listModules(c.var.actor)).items }),
    )
    // PUT with an id made on the device, so that it may be sent twice.
    .put(
      "/:moduleId",
      describe({
        tag,
        summary: "Begin a module",
        answers: { 200: draftView },
        faults: ["publishing.module_id_taken"],
      }),
      params(modulePath),
      body(createDraftSchema),
      async (c) => {
        const { moduleId } = c.req.valid("param");
        const { title } = c.req.valid("json");
        return c.json(await publishing.createDraft(c.var.actor, { moduleId, title }));
      },
    )
    .get(
      "/:moduleId",
      describe({
        tag,
        summary: "A module as its authors and reviewers see it, answers included",
        answers: { 200: draftView },
        faults: [unknown],
      }),
      params(modulePath),
      async (c) => c.json(await publishing.getDraft(c.var.actor, c.req.valid("param").moduleId)),
    )
    .patch(
      "/:moduleId",
      describe({
        tag,
        summary: "Change some fields of the draft; after a release this begins the next one",
        answers: { 200: draftView },
        faults: [unknown, "publishing.draft_changed", "publishing.in_review"],
      }),
      params(modulePath),
      body(editDraftSchema),
      async (c) => {
        const { moduleId } = c.req.valid("param");
        return c.json(await publishing.editDraft(c.var.actor, moduleId, c.req.valid("json")));
      },
    )
    .post(
      "/:moduleId/uploads",
      describe({
        tag,
        summary: "An address to bring a file to",
        answers: { 201: uploadView },
        faults: [
          unknown,
          "publishing.in_review",
          "publishing.file_kind",
          "publishing.file_too_large",
        ],
      }),
      params(modulePath),
      body(sentUploadSchema),
      async (c) => {
        const { moduleId } = c.req.valid("param");
        const sent = c.req.valid("json");
        return c.json(await publishing.startUpload(c.var.actor, moduleId, sent), 201);
      },
    )
    .put(
      "/:moduleId/files/:role",
      describe({
        tag,
        summary: "Put an uploaded file into the draft, once its bytes were judged",
        answers: { 200: draftView },
        faults: [
          unknown,
          "publishing.in_review",
          "publishing.upload_missing",
          "publishing.video_unreadable",
          "publishing.captions_faulty",
          "publishing.questions_faulty",
        ],
      }),
      params(filePath),
      body(attachSchema),
      async (c) => {
        const { moduleId, role } = c.req.valid("param");
        const { uploadId } = c.req.valid("json");
        return c.json(await publishing.attach(c.var.actor, moduleId, { role, uploadId }));
      },
    )
    .put(
      "/:moduleId/pictures/:uploadId",
      describe({
        tag,
        summary: "Put an uploaded picture into the draft, or change when and as what it is shown",
        answers: { 200: draftView },
        faults: [
          unknown,
          "publishing.in_review",
          "publishing.upload_missing",
          "publishing.picture_unreadable",
          "publishing.picture_dimensions",
          "publishing.picture_time_taken",
          "publishing.pictures_too_many",
        ],
      }),
      params(picturePath),
      body(sentPictureSchema),
      async (c) => {
        const { moduleId, uploadId } = c.req.valid("param");
        const sent = c.req.valid("json");
        return c.json(await publishing.putPicture(c.var.actor, moduleId, uploadId, sent));
      },
    )
    .delete(
      "/:moduleId/pictures/:uploadId",
      describe({
        tag,
        summary: "Take a picture out of the draft",
        answers: { 200: draftView },
        faults: [unknown, "publishing.in_review"],
      }),
      params(picturePath),
      async (c) => {
        const { moduleId, uploadId } = c.req.valid("param");
        return c.json(await publishing.removePicture(c.var.actor, moduleId, uploadId));
      },
    )
    .post(
      "/:moduleId/submissions",
      describe({
        tag,
        summary: "Hand the draft in for review",
        answers: { 200: draftView },
        faults: [unknown, "publishing.not_ready", "publishing.not_a_draft"],
      }),
      params(modulePath),
      async (c) =>
        c.json(await publishing.submitForReview(c.var.actor, c.req.valid("param").moduleId)),
    )
    .delete(
      "/:moduleId/submissions",
      describe({
        tag,
        summary: "Take the draft back from review",
        answers: { 200: draftView },
        faults: [unknown, "publishing.not_in_review", "publishing.not_author"],
      }),
      params(modulePath),
      async (c) => c.json(await publishing.withdraw(c.var.actor, c.req.valid("param").moduleId)),
    )
    .post(
      "/:moduleId/reviews",
      describe({
        tag,
        summary: "Release the draft, or send it back with the reason",
        answers: { 200: draftView },
        faults: [
          unknown,
          "publishing.not_in_review",
          "publishing.own_work",
          "publishing.no_authority",
        ],
      }),
      params(modulePath),
      body(reviewSchema),
      async (c) => {
        const { moduleId } = c.req.valid("param");
        return c.json(await publishing.review(c.var.actor, moduleId, c.req.valid("json")));
      },
    );
