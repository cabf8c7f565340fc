import { readFact } from "@netra/core/kernel/fact";
import type { Item, Key } from "@netra/table/kind";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as v from "valibot";
import { nameOf, workLog } from "./log.ts";
import { type Place, type SetAside, type Sweep, setAsideSchema } from "./set-aside.ts";
import type { Subscription } from "./subscribing.ts";

export type RedriveNeeds = {
  factKeysAt: (place: Place) => Promise<Key[]>;
  findItems: (keys: readonly Key[]) => Promise<(Item | undefined)[]>;
  sendAgain: (messages: readonly SetAside[]) => Promise<void>;
  /** One page of a share of the table: facts that ought to have been taken long ago. */
  lostFacts?: (share: Share) => Promise<{ keys: Key[]; cursor?: string | undefined }>;
};
type Share = { segments: number; segment: number; cursor?: string | undefined };

const perMessage = 25;
const pagesPerMessage = 50;

/**
 * Takes once more what a subscriber of the stream could not: what counts is the fact as it stands in the
 * table, never the copy in the stream. A message goes only when all its facts were taken.
 */
export function createRedrive<T>(
  { name, read, take }: Subscription<T>,
  { factKeysAt, findItems, sendAgain, lostFacts }: RedriveNeeds,
) {
  /** Notes which facts lie there, while the stream still knows. */
  async function noteFacts(keys: readonly Key[]): Promise<void> {
    const parts = Math.ceil(keys.length / perMessage);
    const partOf = (n: number) => keys.slice(n * perMessage, (n + 1) * perMessage);
    await sendAgain(Array.from({ length: parts }, (_, n) => ({ facts: partOf(n) })));
    if (keys.length > 0) workLog("info", `${name}.redrive_noted`, { factCount: keys.length });
  }

  /** Walks on through its share, and leaves the rest of it to a message of its own. */
  async function sweep({ segments, segment, cursor }: Sweep): Promise<void> {
    if (!lostFacts) throw new TypeError("nothing is swept for here");
    if (segment === undefined) {
      const shares = Array.from({ length: segments }, (_, n) => ({ segments, segment: n }));
      return sendAgain(shares.map((share) => ({ sweep: share })));
    }
    let next = cursor;
    for (let page = 0; page < pagesPerMessage; page += 1) {
      const found = await lostFacts({ segments, segment, cursor: next });
      await noteFacts(found.keys);
      next = found.cursor;
      if (!next) return;
    }
    await sendAgain([{ sweep: { segments, segment, cursor: next } }]);
  }

  async function takeFacts(keys: readonly Key[]): Promise<void> {
    const said: T[] = [];
    let unreadableCount = 0;
    for (const item of await findItems(keys)) {
      try {
        if (!item) throw new RangeError("no such fact");
        said.push(read(readFact(item)));
      } catch {
        unreadableCount += 1;
      }
    }
    await take(said);
    workLog("info", `${name}.redriven`, { factCount: said.length });
    if (unreadableCount > 0) throw new Error(`${unreadableCount} facts cannot be read`);
  }

  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
    for (const { messageId, body } of Records) {
      try {
        const setAside = v.parse(setAsideSchema, JSON.parse(body));
        if ("facts" in setAside) await takeFacts(setAside.facts);
        else if ("sweep" in setAside) await sweep(setAside.sweep);
        else await noteFacts(await factKeysAt(setAside.DDBStreamBatchInfo));
      } catch (error) {
        workLog("error", `${name}.redrive_failed`, { messageId, error: nameOf(error) });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
}
