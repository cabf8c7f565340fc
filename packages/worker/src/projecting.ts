import { type Fact, readFact } from "@netra/core/kernel/fact";
import type { Projection } from "@netra/core/reporting/projection";
import { changesOf } from "@netra/core/reporting/projection";
import { insertedItem } from "@netra/table/stream";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { nameOf, workLog } from "./log.ts";

type Read = { facts: Fact[]; stuck?: DynamoDBRecord };

/** Facts up to the first record that cannot be read: what follows waits for it. */
function readable(records: readonly DynamoDBRecord[]): Read {
  const facts: Fact[] = [];
  for (const record of records) {
    try {
      const item = insertedItem(record as Parameters<typeof insertedItem>[0]);
      if (!item?.fact) continue;
      const fact = readFact(item);
      changesOf(fact);
      facts.push(fact);
    } catch {
      const sequence = record.dynamodb?.SequenceNumber;
      workLog("error", "project.unreadable", { sequence });
      return { facts, stuck: record };
    }
  }
  return { facts };
}

const failedFrom = (record: DynamoDBRecord | undefined): DynamoDBBatchResponse => ({
  batchItemFailures: record ? [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] : [],
});

/** Counts new facts. A batch that could not be counted comes again; what was counted is not counted twice. */
export const createProject =
  ({ project }: Projection) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const { facts, stuck } = readable(Records);
    try {
      await project(facts);
    } catch (error) {
      workLog("error", "project.write", { error: nameOf(error) });
      return failedFrom(Records[0]);
    }
    return failedFrom(stuck);
  };
