import * as v from "valibot";
import { uploadIds } from "../kernel/id.ts";

export const fileRoles = ["video", "audio", "captions", "questions", "poster"] as const;
export type FileRole = (typeof fileRoles)[number];
export const fileRoleSchema = v.picklist(fileRoles);

type FileRule = { maxBytes: number; endings: readonly string[]; contentTypes: readonly string[] };

/** What may be uploaded in each role; the bytes themselves are judged when they are attached. */
export const fileRules: Record<FileRole, FileRule> = {
  video: { maxBytes: 200_000_000, endings: ["mp4"], contentTypes: ["video/mp4"] },
  audio: {
    maxBytes: 30_000_000,
    endings: ["m4a", "mp4"],
    contentTypes: ["audio/mp4", "audio/x-m4a", "audio/m4a"],
  },
  captions: {
    maxBytes: 1_000_000,
    endings: ["vtt", "srt"],
    contentTypes: ["text/vtt", "application/x-subrip", "text/plain", "application/octet-stream"],
  },
  questions: {
    maxBytes: 2_000_000,
    endings: ["json", "csv"],
    contentTypes: ["application/json", "text/csv", "application/vnd.ms-excel", "text/plain"],
  },
  poster: {
    maxBytes: 1_000_000,
    endings: ["jpg", "jpeg", "png", "webp"],
    contentTypes: ["image/jpeg", "image/png", "image/webp"],
  },
};

/** A file somebody wants to bring. */
export const sentUploadSchema = v.strictObject({
  role: fileRoleSchema,
  fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  byteCount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  contentType: v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/)),
});
export type SentUpload = v.InferOutput<typeof sentUploadSchema>;

export const attachSchema = v.strictObject({ uploadId: uploadIds.schema });

export type UploadFaultCode = "publishing.file_too_large" | "publishing.file_kind";

/** Why a file may not be brought in this role, or undefined. */
export function uploadFault(sent: SentUpload): UploadFaultCode | undefined {
  const rule = fileRules[sent.role];
  const ending = sent.fileName.toLowerCase().split(".").at(-1) ?? "";
  if (!rule.endings.includes(ending)) return "publishing.file_kind";
  if (!rule.contentTypes.includes(sent.contentType)) return "publishing.file_kind";
  return sent.byteCount > rule.maxBytes ? "publishing.file_too_large" : undefined;
}
