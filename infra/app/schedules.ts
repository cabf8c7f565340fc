/// <reference path="../../.sst/platform/config.d.ts" />
import { jobs, uncounted } from "./queues.ts";

/** Who may put this one thing into this one queue, by the clock. */
const senderTo = (name: string, queue: { arn: $util.Output<string> }) =>
  new aws.iam.Role(`${name}Role`, {
    assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "scheduler.amazonaws.com" }),
    inlinePolicies: [
      {
        name: "send",
        policy: aws.iam.getPolicyDocumentOutput({
          statements: [{ actions: ["sqs:SendMessage"], resources: [queue.arn] }],
        }).json,
      },
    ],
  });

// A queue forgets after two weeks and a stream after a day; a fact is never forgotten. Sunday night nobody waits.
new aws.scheduler.Schedule("Sweep", {
  description: "Looks for facts that nobody counted",
  scheduleExpression: "cron(0 2 ? * MON *)",
  scheduleExpressionTimezone: "Asia/Jakarta",
  flexibleTimeWindow: { mode: "OFF" },
  target: {
    arn: uncounted.arn,
    roleArn: senderTo("Sweep", uncounted).arn,
    input: JSON.stringify({ sweep: { segments: 64 } }),
  },
});

// Midnight comes three times a night, on the hour; ten minutes later its last facts are counted.
new aws.scheduler.Schedule("HandOver", {
  description: "Looks for terms that ended, to seal what their heads leave behind",
  scheduleExpression: "cron(10 * * * ? *)",
  flexibleTimeWindow: { mode: "OFF" },
  target: {
    arn: jobs.arn,
    roleArn: senderTo("HandOver", jobs).arn,
    input: JSON.stringify({ job: "seal_ended" }),
  },
});
