import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";
import { defineFact } from "../kernel/fact.ts";
import { moduleIds, uploadIds } from "../kernel/id.ts";
import { authoritiesPartition } from "./authority.item.ts";
import { authorityIdSchema, reportingRouteSchema } from "./authority.ts";
import { modulePartition } from "./module.item.ts";
import { setPartition } from "./set.item.ts";
import { audienceSchema } from "./set.ts";
import { uploadRoleSchema } from "./upload.ts";

const ref = { moduleId: moduleIds.schema, release: v.number(), title: v.string() };
const aboutModule = ({ moduleId }: { moduleId: v.InferOutput<typeof moduleIds.schema> }) =>
  modulePartition(moduleId);
const example = {
  moduleId: "mod_01h455vb4pex5vsknk084sn02q",
  release: 1,
  title: "Suka, komentar, bagikan",
};
const author = "per_01h455vb4pex5vsknk084sn02r";

export const authorityRegistered = defineFact({
  type: "publishing.authority.registered.v1",
  data: v.object({
    authorityId: authorityIdSchema,
    name: v.string(),
    shortName: v.string(),
    legalBasis: v.string(),
    reportingRoutes: v.optional(v.array(reportingRouteSchema)),
    from: daySchema,
    until: v.optional(daySchema),
  }),
  about: () => authoritiesPartition,
  example: {
    authorityId: "kasn",
    name: "Komisi Aparatur Sipil Negara",
    shortName: "KASN",
    legalBasis: "UU 5/2014",
    from: "2014-01-15",
    until: "2024-08-15",
  },
});

export const logoAttached = defineFact({
  type: "publishing.logo.attached.v1",
  data: v.object({ authorityId: authorityIdSchema, key: v.string(), byteCount: v.number() }),
  about: () => authoritiesPartition,
  example: { authorityId: "kasn", key: "authorities/kasn/0a1b2c3d4e5f.png", byteCount: 9_000 },
});

export const draftCreated = defineFact({
  type: "publishing.draft.created.v1",
  data: v.object(ref),
  about: aboutModule,
  example,
});

export const draftEdited = defineFact({
  type: "publishing.draft.edited.v1",
  data: v.object({ ...ref, fields: v.array(v.string()) }),
  about: aboutModule,
  example: { ...example, fields: ["summary", "chapters"] },
});

export const fileAttached = defineFact({
  type: "publishing.file.attached.v1",
  data: v.object({ ...ref, role: uploadRoleSchema, byteCount: v.number() }),
  about: aboutModule,
  example: { ...example, role: "video", byteCount: 1_900_000 },
});

/** A machine made a small film of what an author brought. */
export const filmRendered = defineFact({
  type: "publishing.film.rendered.v1",
  data: v.object({
    moduleId: moduleIds.schema,
    uploadId: uploadIds.schema,
    fromByteCount: v.number(),
    byteCount: v.number(),
  }),
  about: aboutModule,
  example: {
    moduleId: example.moduleId,
    uploadId: "upl_01h455vb4pex5vsknk084sn02s",
    fromByteCount: 120_000_000,
    byteCount: 1_900_000,
  },
});

export const moduleSubmitted = defineFact({
  type: "publishing.module.submitted.v1",
  data: v.object(ref),
  about: aboutModule,
  example,
});

export const moduleWithdrawn = defineFact({
  type: "publishing.module.withdrawn.v1",
  data: v.object(ref),
  about: aboutModule,
  example,
});

export const moduleSentBack = defineFact({
  type: "publishing.module.sent_back.v1",
  data: v.object({ ...ref, note: v.string(), submittedBy: v.string() }),
  about: aboutModule,
  example: { ...example, note: "Takarir menit kedua belum lengkap.", submittedBy: author },
});

export const moduleReleased = defineFact({
  type: "publishing.module.released.v1",
  data: v.object({
    ...ref,
    authority: v.object({
      name: v.string(),
      shortName: v.string(),
      legalBasis: v.string(),
      logoKey: v.optional(v.string()),
    }),
    submittedBy: v.string(),
    editors: v.array(v.string()),
  }),
  about: aboutModule,
  example: {
    ...example,
    authority: {
      name: "Komisi Aparatur Sipil Negara",
      shortName: "KASN",
      legalBasis: "UU 5/2014",
    },
    submittedBy: author,
    editors: [author],
  },
});

export const setOpened = defineFact({
  type: "publishing.set.opened.v1",
  data: v.object({
    set: v.number(),
    title: v.string(),
    moduleIds: v.array(moduleIds.schema),
    audience: audienceSchema,
    startsOn: daySchema,
    deadlineOn: daySchema,
    target: v.optional(v.number()),
  }),
  about: ({ set }) => setPartition(set),
  example: {
    set: 1,
    title: "Netralitas 2026",
    moduleIds: [example.moduleId],
    audience: { grades: "all", kinds: ["pns", "pppk"], agencyIds: ["agn_9208"] },
    startsOn: "2026-11-02",
    deadlineOn: "2026-12-18",
  },
});

/** All announcements of publishing, for whoever must be able to read old ones. */
export const publishingFacts = [
  authorityRegistered,
  logoAttached,
  draftCreated,
  draftEdited,
  fileAttached,
  filmRendered,
  moduleSubmitted,
  moduleWithdrawn,
  moduleSentBack,
  moduleReleased,
  setOpened,
] as const;
