/// <reference path="../../.sst/platform/config.d.ts" />
import { media, table, uploads } from "./foundation.ts";
import { may, mayReceive, maySend } from "./grants.ts";
import { jobs } from "./queues.ts";

const job = new sst.aws.Function("Job", {
  description: "Long work in pieces: opening a set, taking over a roster",
  handler: "packages/worker/src/job.handler",
  runtime: "nodejs24.x",
  timeout: "3 minutes",
  memory: "2048 MB",
  logging: { format: "json", retention: "1 year" },
  permissions: [
    ...mayReceive(jobs),
    ...maySend(jobs),
    ...may.readTable,
    ...may.writeTable,
    ...may.readUploads,
  ],
  environment: {
    TABLE_NAME: table.name,
    UPLOADS_BUCKET: uploads.name,
    MEDIA_BUCKET: media.name,
    JOBS_QUEUE_URL: jobs.url,
  },
});

jobs.subscribe(job.arn, {
  batch: { size: 1, partialResponses: true },
  transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: 10 } } },
});
