/// <reference path="../../.sst/platform/config.d.ts" />
import { schedules } from "../schedules.ts";
import { jobs } from "./queues.ts";

const sender = new aws.iam.Role("SealEndedRole", {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "scheduler.amazonaws.com" }),
  inlinePolicies: [
    {
      name: "send",
      policy: aws.iam.getPolicyDocumentOutput({
        statements: [{ actions: ["sqs:SendMessage"], resources: [jobs.arn] }],
      }).json,
    },
  ],
});

// Midnight comes three times a night; a term that ends is looked for by its day, so a run that finds none is cheap.
const { description, everyMinutes, message } = schedules.SealEnded;
new aws.scheduler.Schedule("SealEnded", {
  description,
  scheduleExpression: `rate(${everyMinutes} minutes)`,
  flexibleTimeWindow: { mode: "OFF" },
  target: { arn: jobs.arn, roleArn: sender.arn, input: JSON.stringify(message) },
});
