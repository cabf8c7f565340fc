import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as Record_,
} from "@aws-sdk/client-dynamodb-streams";
import type { Key } from "@netra/table/kind";
import type { Place } from "./set-aside.ts";

/** The keys of the new facts that lie at this place of the stream; fails once the stream has forgotten it. */
export async function factKeysAt(streams: DynamoDBStreamsClient, place: Place): Promise<Key[]> {
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({
      StreamArn: place.streamArn,
      ShardId: place.shardId,
      ShardIteratorType: "AT_SEQUENCE_NUMBER",
      SequenceNumber: place.startSequenceNumber,
    }),
  );
  const first = BigInt(place.startSequenceNumber);
  const last = BigInt(place.endSequenceNumber);
  const keys: Key[] = [];
  let isFound = false;
  for (let next = ShardIterator; next; ) {
    const page = await streams.send(new GetRecordsCommand({ ShardIterator: next }));
    const records = page.Records ?? [];
    isFound ||= records.some((record) => numberOf(record) === first);
    if (!isFound) break;
    keys.push(...records.filter((record) => numberOf(record) <= last).flatMap(keyOfNewFact));
    // An open shard goes on for ever; an empty page of it means that nothing follows.
    const isPast = records.length === 0 || records.some((record) => numberOf(record) >= last);
    next = isPast ? undefined : page.NextShardIterator;
  }
  if (!isFound) throw new RangeError("the stream has forgotten this place");
  return keys;
}

const numberOf = (record: Record_) => BigInt(record.dynamodb?.SequenceNumber ?? 0);

function keyOfNewFact({ eventName, dynamodb }: Record_): Key[] {
  const { pk, sk, fact } = dynamodb?.NewImage ?? {};
  const isNewFact = eventName === "INSERT" && fact?.BOOL === true;
  return isNewFact && pk?.S && sk?.S ? [{ pk: pk.S, sk: sk.S }] : [];
}
