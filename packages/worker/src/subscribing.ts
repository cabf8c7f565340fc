import { type Fact, readFact } from "@netra/core/kernel/fact";
import { insertedItem } from "@netra/table/stream";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { nameOf, workLog } from "./log.ts";

export type Subscription<T> = {
  /** Stands before the codes that are logged. */
  name: string;
  /** Reads what a fact says; throws when it says nonsense, so that it stops at its own record. */
  read: (fact: Fact) => T;
  take: (said: T[]) => Promise<unknown>;
};

/** Hears new facts. What follows a record that cannot be read waits for it; a batch not taken comes again. */
export function createSubscriber<T>({ name, read, take }: Subscription<T>) {
  function readable(records: readonly DynamoDBRecord[]): { said: T[]; stuck?: DynamoDBRecord } {
    const said: T[] = [];
    for (const record of records) {
      try {
        const item = insertedItem(record as Parameters<typeof insertedItem>[0]);
        if (item?.fact) said.push(read(readFact(item)));
      } catch {
        const sequence = record.dynamodb?.SequenceNumber;
        workLog("error", `${name}.unreadable`, { sequence });
        return { said, stuck: record };
      }
    }
    return { said };
  }

  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const { said, stuck } = readable(Records);
    try {
      await take(said);
    } catch (error) {
      workLog("error", `${name}.failed`, { error: nameOf(error) });
      return failedFrom(Records[0]);
    }
    return failedFrom(stuck);
  };
}

const failedFrom = (record: DynamoDBRecord | undefined): DynamoDBBatchResponse => ({
  batchItemFailures: record ? [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] : [],
});
