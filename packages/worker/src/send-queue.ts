import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";

const perCall = 10;

/** Puts messages on a queue, in calls of ten. Fails as a whole when any was not taken: sending again is harmless. */
export const sendQueue =
  (sqs: SQSClient, queueUrl: string) =>
  async (messages: readonly object[]): Promise<void> => {
    for (let start = 0; start < messages.length; start += perCall) {
      const entries = messages.slice(start, start + perCall);
      const { Failed } = await sqs.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: entries.map((message, n) => ({
            Id: String(n),
            MessageBody: JSON.stringify(message),
          })),
        }),
      );
      if (Failed && Failed.length > 0) {
        throw new Error(`queue refused ${Failed.length} messages: ${Failed[0]?.Code}`);
      }
    }
  };
