import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { createSigner } from "@netra/core/certifying/signing";
import { compose } from "@netra/core/compose";
import { systemClock } from "@netra/core/kernel/clock";
import { createFiles } from "@netra/files/files";
import history from "../../../content/certificate-keys.json" with { type: "json" };
import { tableOfEnv } from "./connection.ts";
import { readEnv } from "./env.ts";
import { sendQueue } from "./send-queue.ts";
import { createWork } from "./working.ts";

const env = readEnv([
  "JOBS_QUEUE_URL",
  "UPLOADS_BUCKET",
  "MEDIA_BUCKET",
  "CERTIFICATE_KEY",
  "STAGE",
]);
const { S3_ENDPOINT, SQS_ENDPOINT } = process.env;
const s3 = new S3Client(S3_ENDPOINT ? { endpoint: S3_ENDPOINT, forcePathStyle: true } : {});
const sqs = new SQSClient(SQS_ENDPOINT ? { endpoint: SQS_ENDPOINT } : {});

const { runJob } = compose({
  table: tableOfEnv(),
  clock: systemClock,
  // Starts only with the key that the readers of this stage trust.
  signer: createSigner({ secret: env.CERTIFICATE_KEY, history, stage: env.STAGE }),
  files: createFiles(s3, { uploads: env.UPLOADS_BUCKET, media: env.MEDIA_BUCKET }),
});

export const handler = createWork({ runJob, sendJobs: sendQueue(sqs, env.JOBS_QUEUE_URL) });
