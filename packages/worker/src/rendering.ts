import { type RenderOrder, renderOrderSchema } from "@netra/core/notify/render-order";
import type { Publishing } from "@netra/core/publishing/publishing";
import type { Original } from "@netra/core/publishing/rendition";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as v from "valibot";
import { nameOf, workLog } from "./log.ts";

export type RenderNeeds = Pick<Publishing, "findOriginal" | "addRendition"> & {
  renderFilm: (film: Original) => Promise<{ video: Uint8Array; audio?: Uint8Array }>;
};

const orderSchema = v.pipe(v.string(), v.parseJson(), renderOrderSchema);

/** Makes small what was brought large, film by film; one that was made already, or is gone, is passed over. */
export function createRender({ findOriginal, addRendition, renderFilm }: RenderNeeds) {
  async function render({ moduleId }: RenderOrder): Promise<"render.done" | "render.needless"> {
    const original = await findOriginal(moduleId);
    if (!original) return "render.needless";
    await addRendition(moduleId, original, await renderFilm(original));
    return "render.done";
  }

  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
    for (const { messageId, body } of Records) {
      try {
        workLog("info", await render(v.parse(orderSchema, body)), { messageId });
      } catch (error) {
        workLog("error", "render.failed", { messageId, error: nameOf(error) });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
}
