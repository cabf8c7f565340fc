import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";

/** The same choice the event source filter makes in the cloud (infra/app/stream.ts). */
export const isNewFact = ({ eventName, dynamodb }: StreamRecord): boolean =>
  eventName === "INSERT" && dynamodb?.NewImage?.fact?.BOOL === true;

/** A record as Lambda hands it over: JSON, so bytes are base64 and the time is in seconds. */
export function lambdaRecord(record: StreamRecord, streamArn: string): DynamoDBRecord {
  const time = record.dynamodb?.ApproximateCreationDateTime;
  const shaped = JSON.stringify(
    {
      ...record,
      eventSource: "aws:dynamodb",
      eventVersion: "1.1",
      eventSourceARN: streamArn,
      dynamodb: {
        ...record.dynamodb,
        ApproximateCreationDateTime: time && Math.floor(time.getTime() / 1000),
      },
    },
    (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value),
  );
  return JSON.parse(shaped);
}

export const numberOf = (record: DynamoDBRecord): string =>
  record.dynamodb?.SequenceNumber as string;
