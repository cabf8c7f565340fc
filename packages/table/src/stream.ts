import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Item } from "./kind.ts";

/** The part of a stream record that we read; whatever else arrives is ignored. */
export type StreamRecord = {
  eventName?: string | undefined;
  dynamodb?:
    | { SequenceNumber?: string | undefined; NewImage?: Record<string, unknown> | undefined }
    | undefined;
};

/** The item a record inserted, or undefined for every other kind of record. */
export function insertedItem(record: StreamRecord): Item | undefined {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== "INSERT" || !image) return undefined;
  return unmarshall(image as Record<string, AttributeValue>) as Item;
}
