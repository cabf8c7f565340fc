import { setTimeout as pause } from "node:timers/promises";
import { type DynamoDBClient, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Item, Key, Kind } from "./kind.ts";
import { decodeCursor, encodeCursor, type Page } from "./page.ts";
import type { IndexNumber } from "./schema.ts";
import type { Write } from "./write.ts";

/** `failed` holds the positions of the writes whose condition did not hold; nothing was stored. */
export type Written = { ok: true } | { ok: false; failed: number[] };

export type Range = { from: string; to: string } | { prefix: string };

export type Search = {
  index?: IndexNumber;
  pk: string;
  sk?: Range;
  /** Attribute must begin with this; costs the reads of what it drops. */
  where?: { attribute: string; beginsWith: string };
  limit?: number;
  cursor?: string | undefined;
  newestFirst?: boolean;
};

/** A share of everything that is stored, cut to items that carry one attribute and lack another. */
export type Share = {
  segment: number;
  segments: number;
  has: string;
  lacks: string;
  cursor?: string | undefined;
};

/** A transaction holds at most this many items. */
export const transactionLimit = 100;

const conflictTries = 12;

/** The only door to DynamoDB. Reads are consistent except through an index. */
export function createTable(client: DynamoDBClient, tableName: string) {
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });

  /** The noun stored under this key, or undefined. */
  async function find<T extends object, K>(kind: Kind<T, K>, of: K): Promise<T | undefined> {
    const { Item } = await documents.send(
      new GetCommand({ TableName: tableName, Key: kind.keyOf(of), ConsistentRead: true }),
    );
    return Item && kind.fromItem(Item as Item);
  }

  /** The nouns stored under these keys, in the order asked; a missing one is undefined. */
  async function findMany<T extends object, K>(
    kind: Pick<Kind<T, K>, "name" | "keyOf" | "fromItem">,
    of: readonly K[],
  ): Promise<(T | undefined)[]> {
    const keys = of.map(kind.keyOf);
    const found = new Map<string, T>();
    const unique = [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
    for (let start = 0; start < unique.length; start += transactionLimit) {
      let asked: Key[] | undefined = unique.slice(start, start + transactionLimit);
      while (asked && asked.length > 0) {
        const answer = await documents.send(
          new BatchGetCommand({
            RequestItems: { [tableName]: { Keys: asked, ConsistentRead: true } },
          }),
        );
        for (const item of (answer.Responses?.[tableName] ?? []) as Item[]) {
          found.set(`${item.pk}\n${item.sk}`, kind.fromItem(item));
        }
        asked = answer.UnprocessedKeys?.[tableName]?.Keys as Key[] | undefined;
      }
    }
    return keys.map((key) => found.get(`${key.pk}\n${key.sk}`));
  }

  /** One page of raw items of a partition, in key order; a page may hold several kinds. */
  async function listItems(search: Search): Promise<Page<Item>> {
    const at = search.index ?? "";
    const sk = search.sk;
    const input: QueryCommandInput = {
      TableName: tableName,
      ...(search.index && { IndexName: `index${search.index}` }),
      KeyConditionExpression: `#pk = :pk${
        sk ? ("prefix" in sk ? " AND begins_with(#sk, :a)" : " AND #sk BETWEEN :a AND :b") : ""
      }`,
      ExpressionAttributeNames: { "#pk": `pk${at}` },
      ExpressionAttributeValues: { ":pk": search.pk },
      ConsistentRead: search.index === undefined,
      ScanIndexForward: !search.newestFirst,
      ...(search.limit && { Limit: search.limit }),
      ...(search.cursor && { ExclusiveStartKey: decodeCursor(search.cursor) }),
    };
    if (sk) {
      Object.assign(input.ExpressionAttributeNames!, { "#sk": `sk${at}` });
      Object.assign(
        input.ExpressionAttributeValues!,
        "prefix" in sk ? { ":a": sk.prefix } : { ":a": sk.from, ":b": sk.to },
      );
    }
    if (search.where) {
      input.FilterExpression = "begins_with(#f, :f)";
      input.ExpressionAttributeNames!["#f"] = search.where.attribute;
      input.ExpressionAttributeValues![":f"] = search.where.beginsWith;
    }
    const answer = await documents.send(new QueryCommand(input));
    return {
      items: (answer.Items ?? []) as Item[],
      ...(answer.LastEvaluatedKey && { cursor: encodeCursor(answer.LastEvaluatedKey) }),
    };
  }

  /** One page of one kind. */
  async function list<T extends object, K>(kind: Kind<T, K>, search: Search): Promise<Page<T>> {
    const page = await listItems(search);
    return { ...page, items: page.items.map(kind.fromItem) };
  }

  /** Every item of a search, page after page. For what is known to be small. */
  async function listAll<T extends object, K>(kind: Kind<T, K>, search: Search): Promise<T[]> {
    const all: T[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(kind, { ...search, cursor });
      all.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
    return all;
  }

  /** One page of a share, in no order. For repairs alone: it pays for all that it passes. */
  async function scanShare({ segment, segments, has, lacks, cursor }: Share): Promise<Page<Item>> {
    const answer = await documents.send(
      new ScanCommand({
        TableName: tableName,
        Segment: segment,
        TotalSegments: segments,
        FilterExpression: "attribute_exists(#has) AND attribute_not_exists(#lacks)",
        ExpressionAttributeNames: { "#has": has, "#lacks": lacks },
        ...(cursor && { ExclusiveStartKey: decodeCursor(cursor) }),
      }),
    );
    return {
      items: (answer.Items ?? []) as Item[],
      ...(answer.LastEvaluatedKey && { cursor: encodeCursor(answer.LastEvaluatedKey) }),
    };
  }

  /** All or nothing. A clash with another transaction is tried again; a condition that fails is answered. */
  async function write(writes: readonly Write[]): Promise<Written> {
    const TransactItems = writes.map((each) => each(tableName));
    for (let tries = 1; ; tries += 1) {
      try {
        await documents.send(new TransactWriteCommand({ TransactItems }));
        return { ok: true };
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
        const failed = codes.flatMap((code, n) => (code === "ConditionalCheckFailed" ? [n] : []));
        if (failed.length > 0) return { ok: false, failed };
        if (!codes.includes("TransactionConflict") || tries === conflictTries) throw error;
        await pause(Math.random() * Math.min(10 * 2 ** tries, 1_000));
      }
    }
  }

  return { tableName, find, findMany, list, listItems, listAll, scanShare, write };
}

export type Table = ReturnType<typeof createTable>;
