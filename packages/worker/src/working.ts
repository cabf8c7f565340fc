import { type Job, jobSchema } from "@netra/core/kernel/job";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as v from "valibot";
import { nameOf, workLog } from "./log.ts";

export type WorkNeeds = {
  runJob: (job: Job) => Promise<Job[]>;
  sendJobs: (jobs: readonly Job[]) => Promise<void>;
};

/** Does long work, a bounded piece a message; what is left goes back on the queue as messages of its own. */
export const createWork =
  ({ runJob, sendJobs }: WorkNeeds) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
    for (const { messageId, body } of Records) {
      try {
        const job = v.parse(jobSchema, JSON.parse(body));
        await sendJobs(await runJob(job));
      } catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : "job.failed";
        workLog("error", String(code), { messageId, error: nameOf(error) });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
