import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SQSClient } from "@aws-sdk/client-sqs";
import { afterEach, expect, test } from "vitest";
import { sendQueue } from "./send-queue.ts";

type Entry = { Id: string; MessageBody: string };
let stop = async () => {};
afterEach(() => stop());

/** A queue at the other end of the wire that refuses the bodies it is told to. */
async function queue(refuses: (body: string) => boolean) {
  const taken: string[][] = [];
  const server = createServer(async (request, response) => {
    const { Entries } = JSON.parse(await text(request)) as { Entries: Entry[] };
    const isRefused = (entry: Entry) => refuses(entry.MessageBody);
    taken.push(Entries.filter((entry) => !isRefused(entry)).map((entry) => entry.MessageBody));
    response.setHeader("content-type", "application/x-amz-json-1.0");
    response.end(
      JSON.stringify({
        Successful: [],
        Failed: Entries.filter(isRefused).map(({ Id }) => ({
          Id,
          Code: "Busy",
          SenderFault: false,
        })),
      }),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const sqs = new SQSClient({ endpoint, region: "ap-southeast-3", credentials });
  stop = async () => {
    sqs.destroy();
    await new Promise((done) => server.close(done));
  };
  return { taken, send: sendQueue(sqs, `${endpoint}/queue/jobs`) };
}

test("messages go out ten at a time, in their order", async () => {
  const { taken, send } = await queue(() => false);
  await send(Array.from({ length: 23 }, (_, n) => ({ n })));
  expect(taken.map((call) => call.length)).toEqual([10, 10, 3]);
  expect(taken.flat()).toEqual(Array.from({ length: 23 }, (_, n) => JSON.stringify({ n })));
});

test("one message that is not taken is a failure, not a loss", async () => {
  const { send } = await queue((body) => body.includes("3"));
  await expect(send([{ n: 1 }, { n: 3 }])).rejects.toThrow("queue refused 1 messages: Busy");
});
