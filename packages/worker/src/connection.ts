import { SQSClient } from "@aws-sdk/client-sqs";
import { connectTable } from "@netra/table/client";
import { createTable } from "@netra/table/table";
import { readEnv } from "./env.ts";

/** The table this function works on. DYNAMODB_ENDPOINT is set on a developer's machine only. */
export function tableOfEnv() {
  const { TABLE_NAME } = readEnv(["TABLE_NAME"]);
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  return createTable(connectTable(endpoint ? { endpoint } : {}), TABLE_NAME);
}

/** The queues this function sends to. SQS_ENDPOINT is set on a developer's machine only. */
export function queuesOfEnv() {
  const endpoint = process.env.SQS_ENDPOINT;
  return new SQSClient(endpoint ? { endpoint } : {});
}
