import {
  CopyObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { invalid } from "@netra/core/kernel/fault";
import type { Files } from "@netra/core/kernel/files";

const uploadSeconds = 15 * 60;
const forever = "public, max-age=31536000, immutable";

/** The only code that knows S3. */
export function createFiles(s3: S3Client, buckets: { uploads: string; media: string }): Files {
  async function read(Bucket: string, Key: string, maxBytes: number) {
    try {
      const { Body, ContentLength } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      if ((ContentLength ?? 0) > maxBytes) throw invalid("files.too_large", { maxBytes });
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  return {
    async presignUpload({ key, contentType, byteCount }) {
      const command = new PutObjectCommand({
        Bucket: buckets.uploads,
        Key: key,
        ContentType: contentType,
        ContentLength: byteCount,
      });
      const url = await getSignedUrl(s3, command, {
        expiresIn: uploadSeconds,
        signableHeaders: new Set(["content-type", "content-length", "host"]),
      });
      return { url, headers: { "content-type": contentType } };
    },

    readUpload: (key, maxBytes) => read(buckets.uploads, key, maxBytes),

    readMedia: (key, maxBytes) => read(buckets.media, key, maxBytes),

    async publish(uploadKey, mediaKey, contentType) {
      await s3.send(
        new CopyObjectCommand({
          Bucket: buckets.media,
          Key: mediaKey,
          CopySource: [buckets.uploads, ...uploadKey.split("/")].map(encodeURIComponent).join("/"),
          ContentType: contentType,
          CacheControl: forever,
          MetadataDirective: "REPLACE",
        }),
      );
    },

    async store(mediaKey, bytes, contentType) {
      await s3.send(
        new PutObjectCommand({
          Bucket: buckets.media,
          Key: mediaKey,
          Body: bytes,
          ContentType: contentType,
          CacheControl: forever,
        }),
      );
    },
  };
}
