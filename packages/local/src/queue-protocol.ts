import type { IncomingMessage, ServerResponse } from "node:http";
import { md5, type QueueStore } from "./queue-store.ts";

type Asked = Record<string, unknown> & { QueueUrl?: string };
type Entry = { Id: string; MessageBody: string; DelaySeconds?: number; ReceiptHandle: string };

/** The part of the SQS JSON protocol that @aws-sdk/client-sqs speaks when it sends and receives. */
export function createQueueProtocol(store: QueueStore) {
  const send = (queue: string, { MessageBody, DelaySeconds }: Omit<Entry, "Id">) => ({
    MessageId: store.send(queue, MessageBody, DelaySeconds),
    MD5OfMessageBody: md5(MessageBody),
  });
  const actions: Record<string, (queue: string, asked: Asked) => unknown> = {
    SendMessage: (queue, asked) => send(queue, asked as unknown as Entry),
    SendMessageBatch: (queue, { Entries }) => ({
      Successful: (Entries as Entry[]).map((entry) => ({ Id: entry.Id, ...send(queue, entry) })),
      Failed: [],
    }),
    ReceiveMessage: (queue, { MaxNumberOfMessages, VisibilityTimeout }) => ({
      Messages: store
        .receive(queue, Number(MaxNumberOfMessages ?? 1), Number(VisibilityTimeout ?? 30))
        .map(({ messageId, receipt, body, receiveCount, sentAt }) => ({
          MessageId: messageId,
          ReceiptHandle: receipt,
          Body: body,
          MD5OfBody: md5(body),
          Attributes: {
            ApproximateReceiveCount: String(receiveCount),
            SentTimestamp: String(sentAt),
          },
        })),
    }),
    DeleteMessage: (_, { ReceiptHandle }) => {
      store.remove(String(ReceiptHandle));
      return {};
    },
    DeleteMessageBatch: (_, { Entries }) => {
      for (const { ReceiptHandle } of Entries as Entry[]) store.remove(ReceiptHandle);
      return { Successful: (Entries as Entry[]).map(({ Id }) => ({ Id })), Failed: [] };
    },
    ChangeMessageVisibility: (_, { ReceiptHandle, VisibilityTimeout }) => {
      store.showAgain(String(ReceiptHandle), Number(VisibilityTimeout) * 1000);
      return {};
    },
    GetQueueAttributes: (queue) => ({
      Attributes: { ApproximateNumberOfMessages: String(store.count(queue)) },
    }),
  };

  return async (request: IncomingMessage, response: ServerResponse) => {
    const target = String(request.headers["x-amz-target"]).replace("AmazonSQS.", "");
    const action = actions[target];
    const asked = await readJson(request);
    const queue = asked?.QueueUrl?.split("/").pop();
    if (!action || !asked || !queue) return refuse(response, target);
    const answer = JSON.stringify(action(queue, asked));
    response.writeHead(200, { "content-type": "application/x-amz-json-1.0" }).end(answer);
  };
}

async function readJson(request: IncomingMessage): Promise<Asked | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, target: string) {
  const fault = { __type: "com.amazonaws.sqs#UnsupportedOperation", message: target };
  response
    .writeHead(400, { "content-type": "application/x-amz-json-1.0" })
    .end(JSON.stringify(fault));
}
