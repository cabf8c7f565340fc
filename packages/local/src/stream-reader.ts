import type { DynamoDBRecord } from "aws-lambda";
import { type Shard, type StreamClient, StreamFault } from "./stream-client.ts";
import { isNewFact, lambdaRecord, numberOf } from "./stream-event.ts";

/** Per shard the last number that was dealt with. */
export type Position = Record<string, string>;
/** The new facts among the records that follow a position, and the number of the last record. */
export type Page = { shardId: string; facts: DynamoDBRecord[]; lastNumber: string };

const outdated = ["ExpiredIteratorException", "TrimmedDataAccessException"];
const keptPages = 8;

/** Reads for all subscribers: they stand close together, and the engine reads slowly. */
export function createStreamReader(ask: StreamClient, tableName: string) {
  const pages = new Map<string, Promise<Page | undefined>>();
  const iterators = new Map<string, string>();
  const ends = new Map<string, string>();
  let streamArn: string | undefined;
  let known: Shard[] = [];

  /** What follows the position, oldest shard first; undefined when there is nothing now. */
  async function next(position: Position): Promise<Page | undefined> {
    streamArn ??= (await ask("ListStreams", { TableName: tableName })).Streams[0]?.StreamArn;
    if (!streamArn) return undefined;
    // Asked again only when a shard has ended: one that splits closes first.
    if (known.length === 0) {
      known = (await ask("DescribeStream", { StreamArn: streamArn })).StreamDescription.Shards;
    }
    for (const { ShardId } of known) {
      const after = position[ShardId] ?? "";
      if (ends.get(ShardId) === after) continue;
      const page = await readOnce(streamArn, ShardId, after);
      if (page) return page;
    }
    return undefined;
  }

  function readOnce(arn: string, shardId: string, after: string): Promise<Page | undefined> {
    const key = `${shardId} ${after}`;
    const found = pages.get(key);
    if (found) return found;
    const reading = read(arn, shardId, after);
    pages.set(key, reading);
    const forget = () => pages.delete(key);
    // Where there was nothing there may be something the next time.
    reading.then((page) => page ?? forget(), forget);
    const [oldest = ""] = pages.keys();
    if (pages.size > keptPages) pages.delete(oldest);
    return reading;
  }

  async function read(arn: string, shardId: string, after: string): Promise<Page | undefined> {
    const key = `${shardId} ${after}`;
    const ShardIterator = iterators.get(key) ?? (await iteratorAfter(arn, shardId, after));
    iterators.delete(key);
    const answer = await ask("GetRecords", { ShardIterator, Limit: 1000 }).catch((error: Error) => {
      if (error instanceof StreamFault && outdated.includes(error.message)) return undefined;
      throw error;
    });
    if (!answer) return undefined;
    // Numbers are text of any length here: only as whole numbers do they compare rightly.
    const records = answer.Records.filter((one) => BigInt(numberOf(one)) > BigInt(after));
    const last = records.at(-1);
    const lastNumber = last ? numberOf(last) : after;
    if (answer.NextShardIterator) {
      iterators.set(`${shardId} ${lastNumber}`, answer.NextShardIterator);
    } else {
      ends.set(shardId, lastNumber);
      known = [];
    }
    const facts = records.filter(isNewFact).map((record) => lambdaRecord(record, arn));
    return last && { shardId, facts, lastNumber };
  }

  async function iteratorAfter(StreamArn: string, ShardId: string, after: string) {
    const where = { StreamArn, ShardId };
    const oldest = () => ask("GetShardIterator", { ...where, ShardIteratorType: "TRIM_HORIZON" });
    const following = () =>
      ask("GetShardIterator", {
        ...where,
        ShardIteratorType: "AFTER_SEQUENCE_NUMBER",
        SequenceNumber: after,
      });
    // What the position points at may have been trimmed; then the oldest there is comes next.
    return (await (after ? following().catch(oldest) : oldest())).ShardIterator;
  }

  return { next };
}

export type StreamReader = ReturnType<typeof createStreamReader>;
