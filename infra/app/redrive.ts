/// <reference path="../../.sst/platform/config.d.ts" />
import { functions, type Told } from "../functions.ts";
import { logOf, onNode, table } from "./foundation.ts";
import { may, mayReceive, maySend } from "./grants.ts";
import { jobs, mail, renders, uncounted, unreacted } from "./queues.ts";

const projectAgain = new sst.aws.Function("ProjectAgain", {
  description: "Counts, from the table, what the stream could not hand over",
  handler: functions.ProjectAgain.handler,
  ...onNode,
  timeout: `${functions.ProjectAgain.timeoutSeconds} seconds`,
  memory: "1024 MB",
  logging: logOf("ProjectAgain"),
  permissions: [
    ...mayReceive(uncounted),
    ...maySend(uncounted),
    ...may.rereadStream,
    ...may.readTable,
    ...may.writeTable,
    ...may.sweepTable,
  ],
  environment: {
    TABLE_NAME: table.name,
    UNCOUNTED_QUEUE_URL: uncounted.url,
  } satisfies Told<"ProjectAgain", $util.Input<string>>,
});

const reactAgain = new sst.aws.Function("ReactAgain", {
  description: "Tells, from the table, what the stream could not hand over",
  handler: functions.ReactAgain.handler,
  ...onNode,
  timeout: `${functions.ReactAgain.timeoutSeconds} seconds`,
  memory: "512 MB",
  logging: logOf("ReactAgain"),
  permissions: [
    ...mayReceive(unreacted),
    ...maySend(jobs, mail, renders, unreacted),
    ...may.rereadStream,
    ...may.readTable,
  ],
  environment: {
    TABLE_NAME: table.name,
    JOBS_QUEUE_URL: jobs.url,
    MAIL_QUEUE_URL: mail.url,
    RENDERS_QUEUE_URL: renders.url,
    UNREACTED_QUEUE_URL: unreacted.url,
  } satisfies Told<"ReactAgain", $util.Input<string>>,
});

const gently = {
  batch: { size: 1, partialResponses: true },
  transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: 4 } } },
};
uncounted.subscribe(projectAgain.arn, gently);
unreacted.subscribe(reactAgain.arn, gently);
