import {
  type FileRole,
  fileRules,
  type SentUpload,
  uploadFault,
} from "@netra/core/publishing/upload";

const endings: Record<string, { role: FileRole; contentType: string }> = {
  mp4: { role: "video", contentType: "video/mp4" },
  m4a: { role: "audio", contentType: "audio/mp4" },
  vtt: { role: "captions", contentType: "text/vtt" },
  srt: { role: "captions", contentType: "application/x-subrip" },
  json: { role: "questions", contentType: "application/json" },
  csv: { role: "questions", contentType: "text/csv" },
  jpg: { role: "poster", contentType: "image/jpeg" },
  jpeg: { role: "poster", contentType: "image/jpeg" },
  png: { role: "poster", contentType: "image/png" },
  webp: { role: "poster", contentType: "image/webp" },
};

/** What a chosen file may be chosen by. */
export const acceptedFiles = Object.keys(endings)
  .map((ending) => `.${ending}`)
  .join(",");

/** What a file is for, by its ending: the types that systems give to files differ too much. */
export function sentUploadOf(file: { name: string; size: number }): SentUpload | undefined {
  const known = endings[file.name.toLowerCase().split(".").at(-1) ?? ""];
  return known && { ...known, fileName: file.name, byteCount: file.size };
}

/** What a chosen picture may be chosen by. */
export const acceptedPictures = fileRules.picture.endings.map((ending) => `.${ending}`).join(",");

/** The same for a picture of the material, which its ending alone does not tell from a poster. */
export function sentPictureOf(file: { name: string; size: number }): SentUpload | undefined {
  const sent = sentUploadOf(file);
  return sent?.role === "poster" ? { ...sent, role: "picture" } : undefined;
}

/** The code of what speaks against bringing the file, before any of it travels. */
export const faultOfUpload = (sent: SentUpload | undefined): string | undefined =>
  sent ? uploadFault(sent) : "publishing.file_kind";
