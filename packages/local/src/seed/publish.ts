import type { Services } from "@netra/core/compose";
import type { Actor } from "@netra/core/kernel/actor";
import { type ModuleId, moduleIds } from "@netra/core/kernel/id";
import { upload } from "./bring.ts";
import { filesOf, type ModuleFile } from "./module-files.ts";

/** Publishes a module of this repository as its author and reviewer do in the studio. */
export async function publishModule(
  { publishing }: Services,
  { author, reviewer }: { author: Actor; reviewer: Actor },
  file: ModuleFile,
): Promise<ModuleId> {
  const moduleId = moduleIds.mint();
  const { title, summary, goal, asOf, voice, chapters, passing } = file;
  await publishing.createDraft(author, { moduleId, title });
  for (const { role, fileName, contentType, bytes } of filesOf(file)) {
    const sent = { role, fileName, contentType, byteCount: bytes.byteLength };
    const { uploadId, ...place } = await publishing.startUpload(author, moduleId, sent);
    await upload(place, bytes);
    await publishing.attach(author, moduleId, { role, uploadId });
  }
  const { version } = await publishing.getDraft(author, moduleId);
  const edit = { version, summary, goal, asOf, voice, chapters, passing };
  await publishing.editDraft(author, moduleId, edit);
  await publishing.submitForReview(author, moduleId);
  await publishing.approve(reviewer, moduleId);
  return moduleId;
}
