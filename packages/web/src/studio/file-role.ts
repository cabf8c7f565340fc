import { type FileRole, type SentUpload, uploadFault } from "@netra/core/publishing/upload";

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

/** The code of what speaks against bringing the file, before any of it travels. */
export function faultOfFile(file: { name: string; size: number }): string | undefined {
  const sent = sentUploadOf(file);
  return sent ? uploadFault(sent) : "publishing.file_kind";
}
