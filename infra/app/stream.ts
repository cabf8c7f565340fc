/// <reference path="../../.sst/platform/config.d.ts" />
import { table } from "./foundation.ts";
import { may, maySend } from "./grants.ts";
import { jobs, mail, uncounted, unreacted } from "./queues.ts";

// Marks and tallies pass through the same stream; without this filter they would wake us for ever.
const onlyNewFacts = {
  eventName: ["INSERT"],
  dynamodb: { NewImage: { fact: { BOOL: [true] } } },
};

type Subscriber = { fn: sst.aws.Function; failures: sst.aws.Queue };

const subscribe = (name: string, { fn, failures }: Subscriber) =>
  sst.aws.Dynamo.subscribe(name, table.streamArn, fn.arn, {
    filters: [onlyNewFacts],
    transform: {
      eventSourceMapping: (args) => {
        args.startingPosition = "TRIM_HORIZON";
        args.batchSize = 100;
        args.maximumBatchingWindowInSeconds = 1;
        args.functionResponseTypes = ["ReportBatchItemFailures"];
        args.bisectBatchOnFunctionError = true;
        args.maximumRetryAttempts = 10;
        args.destinationConfig = { onFailure: { destinationArn: failures.arn } };
        return undefined;
      },
    },
  });

const project = new sst.aws.Function("Project", {
  description: "Counts new facts",
  handler: "packages/worker/src/project.handler",
  runtime: "nodejs24.x",
  timeout: "1 minute",
  memory: "1024 MB",
  logging: { format: "json", retention: "1 year" },
  permissions: [...may.readStream, ...may.readTable, ...may.writeTable, ...maySend(uncounted)],
  environment: { TABLE_NAME: table.name },
});

const react = new sst.aws.Function("React", {
  description: "Turns new facts into jobs and mail",
  handler: "packages/worker/src/react.handler",
  runtime: "nodejs24.x",
  timeout: "1 minute",
  memory: "512 MB",
  logging: { format: "json", retention: "1 year" },
  permissions: [...may.readStream, ...maySend(jobs, mail, unreacted)],
  environment: {
    JOBS_QUEUE_URL: jobs.url,
    MAIL_QUEUE_URL: mail.url,
  },
});

subscribe("Project", { fn: project, failures: uncounted });
subscribe("React", { fn: react, failures: unreacted });
