/// <reference path="../../.sst/platform/config.d.ts" />
import { table } from "./foundation.ts";
import { may, mayReceive, maySend } from "./grants.ts";
import { jobs, mail } from "./queues.ts";

const job = new sst.aws.Function("Job", {
  description: "Long work in pieces: opening a set, taking over a roster",
  handler: "packages/worker/src/job.handler",
  runtime: "nodejs24.x",
  timeout: "5 minutes",
  memory: "1024 MB",
  logging: { format: "json", retention: "1 year" },
  permissions: [...mayReceive(jobs), ...maySend(jobs, mail), ...may.readTable, ...may.writeTable],
  environment: {
    TABLE_NAME: table.name,
    JOBS_QUEUE_URL: jobs.url,
    MAIL_QUEUE_URL: mail.url,
  },
});

jobs.subscribe(job.arn, {
  batch: { size: 1, partialResponses: true },
  transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: 10 } } },
});
