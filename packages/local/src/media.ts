import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type S3rver from "s3rver";

const forever = "public, max-age=31536000, immutable";

/** Public renditions by key, whole or in part, as the CDN will give them. */
export function createMedia(store: S3rver["store"], bucket: string) {
  return async (request: IncomingMessage, response: ServerResponse) => {
    const refuse = (status: number, headers: Record<string, string> = {}) =>
      void response.writeHead(status, { "cache-control": "no-store", ...headers }).end();
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    const key = keyOf(request.url ?? "");
    const whole = key ? await store.getObject(bucket, key, {}) : null;
    if (!key || !whole) return refuse(404);
    whole.content?.destroy();

    const { etag = "", "content-type": type = "application/octet-stream" } = whole.metadata;
    const headers: Record<string, string> = {
      "cache-control": whole.metadata["cache-control"] ?? forever,
      "accept-ranges": "bytes",
      "content-type": type,
      "x-content-type-options": "nosniff",
      etag,
    };
    if (request.headers["if-none-match"] === etag) return refuse(304, headers);
    const range = rangeOf(request.headers.range, whole.size);
    if (range === "outside") return refuse(416, { "content-range": `bytes */${whole.size}` });
    if (range) headers["content-range"] = `bytes ${range.start}-${range.end}/${whole.size}`;
    headers["content-length"] = String(range ? range.end - range.start + 1 : whole.size);
    response.writeHead(range ? 206 : 200, headers);
    if (request.method === "HEAD") return void response.end();
    const part = await store.getObject(bucket, key, range ?? {});
    if (!part?.content) return void response.end();
    // A player that jumps ahead hangs up in the middle; that is no fault of ours.
    await pipeline(part.content, response).catch(() => {});
  };
}

function keyOf(url: string): string | undefined {
  try {
    const key = decodeURIComponent(new URL(url, "http://local").pathname.replace(/^\/media\//, ""));
    const isPlain = key.split("/").every((part) => part !== "" && part !== "." && part !== "..");
    return isPlain && !key.includes("\0") ? key : undefined;
  } catch {
    return undefined;
  }
}

function rangeOf(header: string | undefined, size: number) {
  const [, first = "", last = ""] = header?.match(/^bytes=(\d*)-(\d*)$/) ?? [];
  if (first === "" && last === "") return undefined;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? "outside" : { start, end };
}
