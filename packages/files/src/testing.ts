import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import S3rver from "s3rver";
import { createFiles } from "./files.ts";

const buckets = { uploads: "test-uploads", media: "test-media" };

/** Files in empty buckets behind the S3 protocol, and a look at what was made public. */
export async function freshFiles() {
  const directory = mkdtempSync(join(tmpdir(), "netra-files-"));
  const store = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: Object.values(buckets).map((name) => ({ name, configs: [] })),
  });
  await store.configureBuckets();
  const server = createServer(store.callback());
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const s3 = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "ap-southeast-3",
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
    forcePathStyle: true,
  });

  async function readMedia(key: string) {
    const found = await s3.send(new GetObjectCommand({ Bucket: buckets.media, Key: key }));
    const bytes = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
    return { bytes, contentType: found.ContentType };
  }

  async function stop() {
    s3.destroy();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    rmSync(directory, { recursive: true, force: true });
  }

  return { files: createFiles(s3, buckets), readMedia, stop };
}
