/// <reference path="../../.sst/platform/config.d.ts" />
import { functions, type Told } from "../functions.ts";
import { logOf, onNode, table } from "./foundation.ts";
import { may, maySend } from "./grants.ts";
import { jobs, mail, renders, uncounted, unreacted } from "./queues.ts";

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
        args.batchSize = 250;
        args.maximumBatchingWindowInSeconds = 1;
        args.functionResponseTypes = ["ReportBatchItemFailures"];
        args.bisectBatchOnFunctionError = true;
        args.maximumRetryAttempts = 10;
        args.destinationConfig = { onFailure: { destinationArn: failures.arn } };
        return undefined;
      },
    },
  });

export const project = new sst.aws.Function("Project", {
  description: "Counts new facts",
  handler: functions.Project.handler,
  ...onNode,
  timeout: `${functions.Project.timeoutSeconds} seconds`,
  memory: "1024 MB",
  logging: logOf("Project"),
  permissions: [...may.readStream, ...may.readTable, ...may.writeTable, ...maySend(uncounted)],
  environment: { TABLE_NAME: table.name } satisfies Told<"Project", $util.Input<string>>,
});

export const react = new sst.aws.Function("React", {
  description: "Turns new facts into jobs and mail",
  handler: functions.React.handler,
  ...onNode,
  timeout: `${functions.React.timeoutSeconds} seconds`,
  memory: "512 MB",
  logging: logOf("React"),
  permissions: [...may.readStream, ...maySend(jobs, mail, renders, unreacted)],
  environment: {
    JOBS_QUEUE_URL: jobs.url,
    MAIL_QUEUE_URL: mail.url,
    RENDERS_QUEUE_URL: renders.url,
  } satisfies Told<"React", $util.Input<string>>,
});

subscribe("Project", { fn: project, failures: uncounted });
subscribe("React", { fn: react, failures: unreacted });
