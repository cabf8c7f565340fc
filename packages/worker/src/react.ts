import { queuesOfEnv } from "./connection.ts";
import { readEnv } from "./env.ts";
import { createReact } from "./reacting.ts";
import { sendQueue } from "./send-queue.ts";

const env = readEnv(["JOBS_QUEUE_URL", "MAIL_QUEUE_URL", "RENDERS_QUEUE_URL"]);
const sqs = queuesOfEnv();

export const handler = createReact({
  sendJobs: sendQueue(sqs, env.JOBS_QUEUE_URL),
  sendMails: sendQueue(sqs, env.MAIL_QUEUE_URL),
  sendRenders: sendQueue(sqs, env.RENDERS_QUEUE_URL),
});
