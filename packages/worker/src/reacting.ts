import { type Fact, readFact } from "@netra/core/kernel/fact";
import type { Job } from "@netra/core/kernel/job";
import { jobsFor } from "@netra/core/notify/jobs";
import type { MailOrder } from "@netra/core/notify/mail-order";
import { mailsFor } from "@netra/core/notify/reaction";
import { insertedItem } from "@netra/table/stream";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { nameOf, workLog } from "./log.ts";

export type ReactNeeds = {
  sendJobs: (jobs: readonly Job[]) => Promise<void>;
  sendMails: (orders: readonly MailOrder[]) => Promise<void>;
};

type Reaction = { fact: Fact; mails: MailOrder[] };

/** Turns new facts into long work and mail. What follows a record that cannot be read waits for it. */
export const createReact =
  ({ sendJobs, sendMails }: ReactNeeds) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const { reactions, stuck } = readable(Records);
    try {
      await sendJobs(jobsFor(reactions.map(({ fact }) => fact)));
      await sendMails(reactions.flatMap(({ mails }) => mails));
    } catch (error) {
      workLog("error", "react.send", { error: nameOf(error) });
      return failedFrom(Records[0]);
    }
    return failedFrom(stuck);
  };

function readable(records: readonly DynamoDBRecord[]) {
  const reactions: Reaction[] = [];
  for (const record of records) {
    try {
      const item = insertedItem(record as Parameters<typeof insertedItem>[0]);
      if (!item?.fact) continue;
      const fact = readFact(item);
      // Read here too, so that a fact that says nonsense stops at its own record.
      jobsFor([fact]);
      reactions.push({ fact, mails: mailsFor(fact) });
    } catch {
      const sequence = record.dynamodb?.SequenceNumber;
      workLog("error", "react.unreadable", { sequence });
      return { reactions, stuck: record };
    }
  }
  return { reactions, stuck: undefined };
}

const failedFrom = (record: DynamoDBRecord | undefined): DynamoDBBatchResponse => ({
  batchItemFailures: record ? [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] : [],
});
