import { SQSClient } from "@aws-sdk/client-sqs";
import { readEnv } from "./env.ts";
import { createReact } from "./reacting.ts";
import { sendQueue } from "./send-queue.ts";

const env = readEnv(["JOBS_QUEUE_URL", "MAIL_QUEUE_URL"]);
const endpoint = process.env.SQS_ENDPOINT;
const sqs = new SQSClient(endpoint ? { endpoint } : {});

export const handler = createReact({
  sendJobs: sendQueue(sqs, env.JOBS_QUEUE_URL),
  sendMails: sendQueue(sqs, env.MAIL_QUEUE_URL),
});
