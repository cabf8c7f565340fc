import { createHash } from "node:crypto";

/** Where bytes are shown under: a name that follows from them, and is therefore never written twice. */
export const mediaKeyOf = (folder: string, bytes: Uint8Array, ending: string) =>
  `${folder}/${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.${ending}`;

export const endingOf = (contentType: `image/${string}`) =>
  contentType === "image/jpeg" ? "jpg" : contentType.slice("image/".length);
