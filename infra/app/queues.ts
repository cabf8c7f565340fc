/// <reference path="../../.sst/platform/config.d.ts" />

const kept = {
  queue: { sqsManagedSseEnabled: true, messageRetentionSeconds: 14 * 24 * 3600 },
};

/**
 * What of the stream could not be counted or reacted to: places in it, or keys of facts, no data. It is tried
 * again every quarter of an hour, for as long as the queue keeps it.
 */
const patient = { visibilityTimeout: "15 minutes", transform: kept } as const;
export const uncounted = new sst.aws.Queue("Uncounted", patient);
export const unreacted = new sst.aws.Queue("Unreacted", patient);

export const failedJobs = new sst.aws.Queue("FailedJobs", { transform: kept });
export const failedMail = new sst.aws.Queue("FailedMail", { transform: kept });
export const failedRenders = new sst.aws.Queue("FailedRenders", { transform: kept });

// Hidden twice as long as its function may run: a slow run is not taken for a lost one, and a failed
// one is tried again before people wonder. The subscribers' bounded concurrency keeps throttling out.
export const jobs = new sst.aws.Queue("Jobs", {
  visibilityTimeout: "6 minutes",
  dlq: { queue: failedJobs.arn, retry: 5 },
  transform: kept,
});

export const mail = new sst.aws.Queue("Mail", {
  visibilityTimeout: "2 minutes",
  dlq: { queue: failedMail.arn, retry: 8 },
  transform: kept,
});

export const renders = new sst.aws.Queue("Renders", {
  visibilityTimeout: "30 minutes",
  dlq: { queue: failedRenders.arn, retry: 2 },
  transform: kept,
});
