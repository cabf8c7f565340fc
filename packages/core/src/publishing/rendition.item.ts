import { defineKind } from "@netra/table/kind";
import { modulePartition } from "./module.item.ts";
import type { Rendition } from "./rendition.ts";

export type RenditionRef = Pick<Rendition, "moduleId" | "uploadId">;

/** Beside the draft and not in it: whoever edits meanwhile must not lose to a machine. */
export const renditionItem = defineKind<Rendition, RenditionRef>({
  name: "rendition",
  key: ({ moduleId, uploadId }) => ({
    pk: modulePartition(moduleId),
    sk: `RENDITION#${uploadId}`,
  }),
});
