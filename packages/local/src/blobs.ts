import { mkdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Clock, systemClock } from "@netra/core/kernel/clock";
import S3rver from "s3rver";
import { createMedia } from "./media.ts";
import { isSigned } from "./signature.ts";

export const buckets = { uploads: "netra-uploads", media: "netra-media" };

/** Files on disk behind the real S3 protocol; nothing is read or written without a signature. */
export async function createBlobs(dir: string, clocks: readonly Clock[] = [systemClock]) {
  mkdirSync(dir, { recursive: true });
  const server = new S3rver({
    directory: dir,
    silent: true,
    vhostBuckets: false,
    configureBuckets: Object.values(buckets).map((name) => ({ name, configs: [] })),
  });
  await server.configureBuckets();
  const answer = server.callback();

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const isFresh = clocks.some((clock) => isSigned(request, clock.now().getTime()));
    if (!isFresh) return refuse(response, 403, "AccessDenied");
    if (String(request.headers["x-amz-content-sha256"]).startsWith("STREAMING-")) {
      // s3rver would store the framing of a chunked body as if it were the file.
      return refuse(response, 501, "NotImplemented");
    }
    const [, bucket = "", ...key] = decodeURIComponent(pathOf(request)).split("/");
    const mayReplace = request.headers["if-none-match"] !== "*";
    if (request.method === "PUT" && !mayReplace) {
      const exists = await server.store.existsObject(bucket, key.join("/"));
      if (exists) return refuse(response, 412, "PreconditionFailed");
      delete request.headers["if-none-match"];
    }
    const source = request.headers["x-amz-copy-source"];
    // S3 takes a source with every character escaped; s3rver leaves escaped slashes as they are.
    if (source)
      request.headers["x-amz-copy-source"] = encodeURI(decodeURIComponent(String(source)));
    forgetSignature(request);
    answer(request, response);
  }

  return { serve, serveMedia: createMedia(server.store, buckets.media) };
}

const pathOf = (request: IncomingMessage) => new URL(request.url ?? "/", "http://local").pathname;

/** s3rver knows other keys than ours, and cannot check this kind of signature. */
function forgetSignature(request: IncomingMessage) {
  const url = new URL(request.url ?? "/", "http://local");
  for (const name of [...url.searchParams.keys()]) {
    if (name.startsWith("X-Amz-") || name === "x-id") url.searchParams.delete(name);
  }
  request.url = url.pathname + url.search;
  delete request.headers.authorization;
}

function refuse(response: ServerResponse, status: number, code: string) {
  response
    .writeHead(status, { "content-type": "application/xml" })
    .end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`);
}
