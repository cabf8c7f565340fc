import type { ModuleId, UploadId } from "@netra/core/kernel/id";
import type { DraftEdit } from "@netra/core/publishing/draft";
import type { SentPicture } from "@netra/core/publishing/picture";
import type { FileRole, SentUpload } from "@netra/core/publishing/upload";
import { useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";
import { sendFile } from "../send-file.ts";

const modules = api.publishing.modules;
const one = modules[":moduleId"];
const at = (moduleId: string) => ({ param: { moduleId } });

export const getDraft = (moduleId: string) => answer(one.$get(at(moduleId)));
const listModules = () => answer(modules.$get());

export type DraftView = Awaited<ReturnType<typeof getDraft>>;
export type ModuleLine = Awaited<ReturnType<typeof listModules>>["modules"][number];
export type PictureView = DraftView["pictures"][number];
export type DraftChange = Omit<DraftEdit, "version">;

export const modulesKey = ["modules"] as const;
export const draftKey = (moduleId: string) => ["modules", moduleId] as const;

/** Every module, the newest first. */
export const useModules = () => useQuery(() => ({ queryKey: modulesKey, queryFn: listModules }));

/** One module as its authors and reviewers see it. */
export const useDraft = (moduleId: () => string) =>
  useQuery(() => ({
    queryKey: draftKey(moduleId()),
    queryFn: () => getDraft(moduleId()),
    // Fields are being typed into: a refresh from the side would fight with them.
    refetchOnWindowFocus: false,
  }));

export const createDraft = (moduleId: ModuleId, title: string) =>
  answer(one.$put({ ...at(moduleId), json: { title } }));

export const editDraft = (moduleId: string, version: number, change: DraftChange) =>
  answer(one.$patch({ ...at(moduleId), json: { version, ...change } }));

/** Brings a file to where it waits to be judged. */
export async function bringFile(
  moduleId: string,
  file: File,
  sent: SentUpload,
  onSent: (share: number) => void,
): Promise<UploadId> {
  const { uploadId, ...place } = await answer(one.uploads.$post({ ...at(moduleId), json: sent }));
  await sendFile(place, file, onSent);
  return uploadId;
}

/** Has the bytes of a file judged; the draft with it comes back. */
export const attachFile = (moduleId: string, role: FileRole, uploadId: UploadId) =>
  answer(one.files[":role"].$put({ param: { moduleId, role }, json: { uploadId } }));

const picture = one.pictures[":uploadId"];

/** Puts a picture into the draft, or changes it there. */
export const putPicture = (moduleId: string, uploadId: UploadId, sent: SentPicture) =>
  answer(picture.$put({ param: { moduleId, uploadId }, json: sent }));

export const removePicture = (moduleId: string, uploadId: UploadId) =>
  answer(picture.$delete({ param: { moduleId, uploadId } }));

export const submitDraft = (moduleId: string) => answer(one.submissions.$post(at(moduleId)));
export const withdrawDraft = (moduleId: string) => answer(one.submissions.$delete(at(moduleId)));

export const approveDraft = (moduleId: string) =>
  answer(one.reviews.$post({ ...at(moduleId), json: { decision: "approve" } }));
export const sendBackDraft = (moduleId: string, note: string) =>
  answer(one.reviews.$post({ ...at(moduleId), json: { decision: "send_back", note } }));
