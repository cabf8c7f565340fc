import type { Picture } from "@netra/core/publishing/release";
import type { DraftView } from "./studio.query.ts";

const mediaPath = "/media/";

/** The pictures of a draft as a release would hold them. */
export const picturesOf = ({ pictures }: Pick<DraftView, "pictures">): Picture[] =>
  pictures.map(({ startSeconds, alt, width, height, url, contentType, byteCount }) => ({
    ...{ startSeconds, alt, width, height },
    file: { key: url.slice(mediaPath.length), contentType, byteCount },
  }));
