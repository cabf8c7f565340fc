import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type Shard,
  type _Record as StreamRecord,
} from "@aws-sdk/client-dynamodb-streams";

/** Per shard the last number that was dealt with. */
export type Position = Record<string, string>;
export type Page = { shardId: string; records: StreamRecord[] };

export function createStreamReader(client: DynamoDBStreamsClient, tableName: string) {
  const iterators = new Map<string, string>();
  const finished = new Set<string>();
  let streamArn: string | undefined;

  async function findStream(): Promise<string | undefined> {
    if (streamArn) return streamArn;
    const { Streams } = await client.send(new ListStreamsCommand({ TableName: tableName }));
    streamArn = Streams?.[0]?.StreamArn;
    return streamArn;
  }

  /** The next records after the position, oldest shard first; undefined when there are none now. */
  async function next(position: Position): Promise<Page | undefined> {
    const arn = await findStream();
    if (!arn) return undefined;
    for (const { ShardId = "" } of await openShards(arn)) {
      const records = await read(arn, ShardId, position[ShardId]);
      if (records.length > 0) return { shardId: ShardId, records };
    }
    return undefined;
  }

  let known: Shard[] = [];
  async function openShards(arn: string): Promise<Shard[]> {
    // Asked again only when a shard has ended: one that splits closes first.
    if (known.length === 0) {
      const described = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
      known = described.StreamDescription?.Shards ?? [];
    }
    return known.filter(({ ShardId }) => !finished.has(ShardId ?? ""));
  }

  async function read(arn: string, shardId: string, after: string | undefined) {
    const iterator = iterators.get(shardId) ?? (await iteratorAfter(arn, shardId, after));
    iterators.delete(shardId);
    const page = await client
      .send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }))
      .catch((error: Error) => {
        if (isOutdated(error)) return undefined;
        throw error;
      });
    if (!page) return [];
    if (page.NextShardIterator) iterators.set(shardId, page.NextShardIterator);
    else {
      finished.add(shardId);
      known = [];
    }
    return (page.Records ?? []).filter((record) => isAfter(record, after));
  }

  async function iteratorAfter(arn: string, shardId: string, after: string | undefined) {
    const base = { StreamArn: arn, ShardId: shardId };
    const ask = (where: "AFTER_SEQUENCE_NUMBER" | "TRIM_HORIZON") =>
      client.send(
        new GetShardIteratorCommand({
          ...base,
          ShardIteratorType: where,
          SequenceNumber: where === "TRIM_HORIZON" ? undefined : after,
        }),
      );
    const answer = after
      ? await ask("AFTER_SEQUENCE_NUMBER").catch(() => ask("TRIM_HORIZON"))
      : await ask("TRIM_HORIZON");
    return answer.ShardIterator;
  }

  /** Begins again at the position that is given next. */
  const rewind = () => {
    iterators.clear();
    finished.clear();
    known = [];
  };

  return { next, findStream, rewind };
}

// Numbers are text of any length here: only as whole numbers do they compare rightly.
const isAfter = ({ dynamodb }: StreamRecord, after: string | undefined) =>
  !after || BigInt(dynamodb?.SequenceNumber ?? 0) > BigInt(after);

const isOutdated = ({ name }: Error) =>
  name === "ExpiredIteratorException" || name === "TrimmedDataAccessException";
