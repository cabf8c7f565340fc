import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { localRegion } from "./connection.ts";
import { createQueueProtocol } from "./queue-protocol.ts";
import { type Message, md5, openQueueStore } from "./queue-store.ts";

export type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;
export type QueueOptions = { file: string; tryCount?: number; port?: number };

export type Queues = Awaited<ReturnType<typeof startQueues>>;

/** Queues that outlive a restart: programs send over HTTP, handlers are called as Lambda calls them. */
export async function startQueues({ file, tryCount = 5, port = 0 }: QueueOptions) {
  const store = openQueueStore(file);
  const server = createServer(createQueueProtocol(store));
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  server.unref();
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const handlers = new Map<string, QueueHandler>();
  let isOn = false;
  let running: Promise<unknown> = Promise.resolve();
  let messageCount = 0;
  const turns = new Map<string, Promise<unknown>>();

  async function step(queue: string, dueBy: number): Promise<number> {
    const handler = handlers.get(queue);
    const messages = handler ? store.receive(queue, 10, 900, dueBy) : [];
    if (!handler || messages.length === 0) return 0;
    const failed = await failuresOf(handler, messages);
    for (const message of messages) {
      const receipt = message.receipt as string;
      if (!failed.has(message.messageId)) store.remove(receipt);
      else if (message.receiveCount >= tryCount) store.move(receipt, deadLetters(queue));
      else store.showAgain(receipt, 250 * 2 ** message.receiveCount);
    }
    messageCount += messages.length;
    return messages.length;
  }

  /** One batch of a queue at a time, whoever asks: the loop and settle() must not overtake each other. */
  function advance(queue: string, dueBy = Date.now()): Promise<number> {
    const next = (turns.get(queue) ?? Promise.resolve()).then(() => step(queue, dueBy));
    turns.set(
      queue,
      next.catch(() => {}),
    );
    return next;
  }

  async function run(queue: string) {
    while (isOn) if ((await advance(queue)) === 0) await sleep(120);
  }

  return {
    endpoint,
    url: (queue: string) => `${endpoint}/queue/${queue}`,
    /** From now on this handler takes what is in the queue. */
    subscribe: (queue: string, handler: QueueHandler) => void handlers.set(queue, handler),
    start() {
      if (isOn) return;
      isOn = true;
      running = Promise.all([...handlers.keys()].map(run));
    },
    /** Empties the queues now, waiting for nothing: what fails is tried at once until set aside. */
    async settle() {
      for (const queue of handlers.keys()) {
        for (let count = 1; count > 0; ) count = await advance(queue, Number.MAX_SAFE_INTEGER);
      }
    },
    /** Messages handed over so far, over all queues. */
    messageCount: () => messageCount,
    failures: (queue: string) => store.list(deadLetters(queue)),
    redrive: (queue: string) => store.moveAll(deadLetters(queue), queue),
    async stop() {
      isOn = false;
      await running;
      await Promise.all(turns.values());
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      store.close();
    },
  };
}

const deadLetters = (queue: string) => `${queue}-dead`;

async function failuresOf(handler: QueueHandler, messages: Message[]): Promise<Set<string>> {
  try {
    const answer = await handler({ Records: messages.map(lambdaRecord) });
    return new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch (error) {
    console.error(`queue ${messages[0]?.queue}: ${error instanceof Error ? error.message : error}`);
    return new Set(messages.map(({ messageId }) => messageId));
  }
}

const lambdaRecord = (message: Message): SQSRecord => ({
  messageId: message.messageId,
  receiptHandle: message.receipt as string,
  body: message.body,
  md5OfBody: md5(message.body),
  attributes: {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: "local",
    ApproximateFirstReceiveTimestamp: String(message.sentAt),
  },
  messageAttributes: {},
  eventSource: "aws:sqs",
  eventSourceARN: `arn:aws:sqs:${localRegion}:000000000000:${message.queue}`,
  awsRegion: localRegion,
});
