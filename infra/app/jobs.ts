/// <reference path="../../.sst/platform/config.d.ts" />
import { functions, type Told } from "../functions.ts";
import { logOf, media, onNode, table, uploads } from "./foundation.ts";
import { may, mayReceive, maySend } from "./grants.ts";
import { jobs } from "./queues.ts";
import { secrets } from "./secrets.ts";

export const job = new sst.aws.Function("Job", {
  description: "Long work in pieces: opening a set, taking over a roster, certificates",
  handler: functions.Job.handler,
  ...onNode,
  timeout: `${functions.Job.timeoutSeconds} seconds`,
  memory: "2048 MB",
  logging: logOf("Job"),
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
    CERTIFICATE_KEY: secrets.certificateKey.value,
    STAGE: $app.stage,
  } satisfies Told<"Job", $util.Input<string>>,
});

jobs.subscribe(job.arn, {
  batch: { size: 1, partialResponses: true },
  transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: 10 } } },
});
