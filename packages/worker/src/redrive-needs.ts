import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { SQSClient } from "@aws-sdk/client-sqs";
import { findFactItems } from "@netra/core/kernel/fact-store";
import type { Table } from "@netra/table/table";
import type { RedriveNeeds } from "./redriving.ts";
import { sendQueue } from "./send-queue.ts";
import { factKeysAt } from "./stream-place.ts";

/** What every redrive needs, from the function's environment. */
export function redriveNeeds(table: Table, sqs: SQSClient, queueUrl: string): RedriveNeeds {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  const streams = new DynamoDBStreamsClient(endpoint ? { endpoint } : {});
  return {
    factKeysAt: (place) => factKeysAt(streams, place),
    findItems: (keys) => findFactItems(table, keys),
    sendAgain: sendQueue(sqs, queueUrl),
  };
}
