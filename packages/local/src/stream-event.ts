import type { DynamoDBRecord } from "aws-lambda";

/** The same choice the event source filter makes in the cloud (infra/app/stream.ts). */
export const isNewFact = ({ eventName, dynamodb }: DynamoDBRecord): boolean =>
  eventName === "INSERT" && dynamodb?.NewImage?.fact?.BOOL === true;

/** A record as Lambda hands it over: it knows the stream, and the time is in whole seconds. */
export const lambdaRecord = (record: DynamoDBRecord, streamArn: string): DynamoDBRecord => ({
  ...record,
  eventSourceARN: streamArn,
  eventSource: "aws:dynamodb",
  eventVersion: "1.1",
  dynamodb: {
    ...record.dynamodb,
    ApproximateCreationDateTime: Math.floor(record.dynamodb?.ApproximateCreationDateTime ?? 0),
  },
});

export const numberOf = (record: DynamoDBRecord): string =>
  record.dynamodb?.SequenceNumber as string;
