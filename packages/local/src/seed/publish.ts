import type { Services } from "@netra/core/compose";
import type { Actor } from "@netra/core/kernel/actor";
import { type ModuleId, moduleIds } from "@netra/core/kernel/id";
import type { UploadRole } from "@netra/core/publishing/upload";
import { upload } from "./bring.ts";
import { filesOf, type ModuleFile, picturesOf } from "./module-files.ts";

type Brought = { fileName: string; contentType: string; bytes: Uint8Array };

/** Publishes a module of this repository as its author and reviewer do in the studio. */
export async function publishModule(
  { publishing }: Services,
  { author, reviewer }: { author: Actor; reviewer: Actor },
  file: ModuleFile,
): Promise<ModuleId> {
  const moduleId = moduleIds.mint();
  const { title, summary, goal, asOf, voice, chapters, passing } = file;

  async function bring(role: UploadRole, { fileName, contentType, bytes }: Brought) {
    const sent = { role, fileName, contentType, byteCount: bytes.byteLength };
    const { uploadId, ...place } = await publishing.startUpload(author, moduleId, sent);
    await upload(place, bytes);
    return uploadId;
  }

  await publishing.createDraft(author, { moduleId, title });
  for (const { role, ...brought } of filesOf(file)) {
    const uploadId = await bring(role, brought);
    await publishing.attach(author, moduleId, { role, uploadId });
  }
  for (const { sent, ...brought } of picturesOf(file)) {
    await publishing.putPicture(author, moduleId, await bring("picture", brought), sent);
  }
  const { version } = await publishing.getDraft(author, moduleId);
  const edit = { version, summary, goal, asOf, voice, chapters, passing };
  await publishing.editDraft(author, moduleId, edit);
  await publishing.submitForReview(author, moduleId);
  await publishing.approve(reviewer, moduleId);
  return moduleId;
}
