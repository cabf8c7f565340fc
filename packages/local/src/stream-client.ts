import type { DynamoDBRecord } from "aws-lambda";
import { formalSignature } from "./connection.ts";

export type Shard = { ShardId: string };
type Answers = {
  ListStreams: { Streams: { StreamArn: string }[] };
  DescribeStream: { StreamDescription: { Shards: Shard[] } };
  GetShardIterator: { ShardIterator: string };
  GetRecords: { Records: DynamoDBRecord[]; NextShardIterator?: string };
};

export class StreamFault extends Error {}

/**
 * The stream's own JSON, untouched: it is what Lambda hands on, and the SDK would spend more on taking it
 * apart than the rest of the way costs. Local engines read the signature's form, never its value.
 */
export function createStreamClient(endpoint: string) {
  return async function ask<Action extends keyof Answers>(
    action: Action,
    input: Record<string, unknown>,
  ): Promise<Answers[Action]> {
    const answer = await fetch(endpoint, {
      method: "POST",
      headers: {
        ...formalSignature,
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": `DynamoDBStreams_20120810.${action}`,
      },
      body: JSON.stringify(input),
    });
    const body = await answer.json();
    if (!answer.ok) throw new StreamFault(String(body.__type).split("#").pop());
    return body;
  };
}

export type StreamClient = ReturnType<typeof createStreamClient>;
