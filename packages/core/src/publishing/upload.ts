import * as v from "valibot";
import { type ModuleId, type UploadId, uploadIds } from "../kernel/id.ts";

/** What a draft holds one file of. */
export const fileRoles = ["video", "audio", "captions", "questions", "poster"] as const;
export type FileRole = (typeof fileRoles)[number];
export const fileRoleSchema = v.picklist(fileRoles);

/** What may be brought to a draft: pictures besides, of which there are many. */
export const uploadRoles = [...fileRoles, "picture"] as const;
export type UploadRole = (typeof uploadRoles)[number];
export const uploadRoleSchema = v.picklist(uploadRoles);

type FileRule = { maxBytes: number; endings: readonly string[]; contentTypes: readonly string[] };

const image = {
  endings: ["jpg", "jpeg", "png", "webp"],
  contentTypes: ["image/jpeg", "image/png", "image/webp"],
};

/** What may be uploaded in each role; the bytes themselves are judged when they are attached. */
export const fileRules: Record<UploadRole, FileRule> = {
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
  poster: { maxBytes: 1_000_000, ...image },
  picture: { maxBytes: 60_000, ...image },
};

export const uploadKey = (moduleId: ModuleId, role: UploadRole, uploadId: UploadId) =>
  `modules/${moduleId}/${role}/${uploadId}`;

const sentFile = {
  fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  byteCount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  contentType: v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/)),
};

/** A file somebody wants to bring. */
export const sentUploadSchema = v.strictObject({ role: uploadRoleSchema, ...sentFile });
export type SentUpload = v.InferOutput<typeof sentUploadSchema>;

export const attachSchema = v.strictObject({ uploadId: uploadIds.schema });

export type UploadFaultCode = "publishing.file_too_large" | "publishing.file_kind";

const logoRule: FileRule = { maxBytes: 200_000, endings: ["png"], contentTypes: ["image/png"] };
export const maxLogoBytes = logoRule.maxBytes;
export const sentLogoSchema = v.strictObject(sentFile);
export type SentLogo = v.InferOutput<typeof sentLogoSchema>;

/** Why a file may not be brought as a logo, or undefined. */
export const logoFault = (sent: SentLogo) => faultUnder(logoRule, sent);

/** Why a file may not be brought in this role, or undefined. */
export const uploadFault = (sent: SentUpload) => faultUnder(fileRules[sent.role], sent);

function faultUnder(rule: FileRule, sent: Omit<SentUpload, "role">): UploadFaultCode | undefined {
  const ending = sent.fileName.toLowerCase().split(".").at(-1) ?? "";
  if (!rule.endings.includes(ending)) return "publishing.file_kind";
  if (!rule.contentTypes.includes(sent.contentType)) return "publishing.file_kind";
  return sent.byteCount > rule.maxBytes ? "publishing.file_too_large" : undefined;
}
