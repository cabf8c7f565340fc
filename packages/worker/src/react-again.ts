import { queuesOfEnv, tableOfEnv } from "./connection.ts";
import { readEnv } from "./env.ts";
import { telling } from "./reacting.ts";
import { redriveNeeds } from "./redrive-needs.ts";
import { createRedrive } from "./redriving.ts";
import { sendQueue } from "./send-queue.ts";

const env = readEnv([
  "JOBS_QUEUE_URL",
  "MAIL_QUEUE_URL",
  "RENDERS_QUEUE_URL",
  "UNREACTED_QUEUE_URL",
]);
const sqs = queuesOfEnv();

export const handler = createRedrive(
  telling({
    sendJobs: sendQueue(sqs, env.JOBS_QUEUE_URL),
    sendMails: sendQueue(sqs, env.MAIL_QUEUE_URL),
    sendRenders: sendQueue(sqs, env.RENDERS_QUEUE_URL),
  }),
  redriveNeeds(tableOfEnv(), sqs, env.UNREACTED_QUEUE_URL),
);
