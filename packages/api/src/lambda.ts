import { S3Client } from "@aws-sdk/client-s3";
import { compose } from "@netra/core/compose";
import { systemClock } from "@netra/core/kernel/clock";
import { createFiles } from "@netra/files/files";
import { connectTable } from "@netra/table/client";
import { createTable } from "@netra/table/table";
import { handle } from "hono/aws-lambda";
import wording from "../../../content/letters/id.json" with { type: "json" };
import { createApp } from "./app.ts";
import { readEnv } from "./env.ts";
import { logToStdout } from "./log.ts";
import { keyFor } from "./seal.ts";

const env = readEnv(process.env);

const dynamo = connectTable(env.DYNAMODB_ENDPOINT ? { endpoint: env.DYNAMODB_ENDPOINT } : {});
const s3 = new S3Client({
  // Else an upload address is signed with the checksum of an empty body, and S3 refuses the file.
  requestChecksumCalculation: "WHEN_REQUIRED",
  ...(env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT, forcePathStyle: true } : {}),
});

const services = compose({
  table: createTable(dynamo, env.TABLE_NAME),
  clock: systemClock,
  files: createFiles(s3, { uploads: env.UPLOADS_BUCKET, media: env.MEDIA_BUCKET }),
  ticketKey: keyFor(env.SESSION_KEY, "ticket"),
  wording,
});

/** The API as a function behind an HTTP API (payload version 2). */
export const handler = handle(
  createApp({
    ...services,
    clock: systemClock,
    session: { key: env.SESSION_KEY },
    oidc: {
      issuer: env.OIDC_ISSUER,
      clientId: env.OIDC_CLIENT_ID,
      clientSecret: env.OIDC_CLIENT_SECRET,
    },
    origin: env.ORIGIN,
    release: env.RELEASE,
    sampleData: env.SAMPLE_DATA === "true",
    log: logToStdout,
  }),
);
