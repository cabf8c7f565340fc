import { S3Client } from "@aws-sdk/client-s3";
import { systemClock } from "@netra/core/kernel/clock";
import { createRenditions } from "@netra/core/publishing/renditions";
import { createFiles } from "@netra/files/files";
import { renderFilm } from "@netra/media/rendition";
import { tableOfEnv } from "./connection.ts";
import { readEnv } from "./env.ts";
import { createRender } from "./rendering.ts";

const env = readEnv(["UPLOADS_BUCKET", "MEDIA_BUCKET"]);
const { S3_ENDPOINT } = process.env;
const s3 = new S3Client(S3_ENDPOINT ? { endpoint: S3_ENDPOINT, forcePathStyle: true } : {});

export const handler = createRender({
  ...createRenditions({
    table: tableOfEnv(),
    clock: systemClock,
    files: createFiles(s3, { uploads: env.UPLOADS_BUCKET, media: env.MEDIA_BUCKET }),
  }),
  renderFilm,
});
