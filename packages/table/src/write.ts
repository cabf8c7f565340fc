import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { Key, Kind } from "./kind.ts";

export type WriteItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** One step of a transaction; the table's name is filled in when it is sent. */
export type Write = (tableName: string) => WriteItem;

const absent = "attribute_not_exists(pk)";

/** Stores a noun that must not exist yet. */
export const createOnce =
  <T extends object, K>(kind: Kind<T, K>, value: T): Write =>
  (TableName) => ({
    Put: { TableName, Item: kind.toItem(value), ConditionExpression: absent },
  });

/** Stores a noun whatever was there before. Only for what has one writer. */
export const put =
  <T extends object, K>(kind: Kind<T, K>, value: T): Write =>
  (TableName) => ({ Put: { TableName, Item: kind.toItem(value) } });

/** What can change carries a version; `replace` raises it. */
export type Versioned = { version: number };

/** Stores `after` if nobody changed the noun since `before` was read. */
export const replace =
  <T extends Versioned, K>(kind: Kind<T, K>, before: Versioned, after: T): Write =>
  (TableName) => ({
    Put: {
      TableName,
      Item: kind.toItem({ ...after, version: before.version + 1 }),
      ConditionExpression: "version = :version",
      ExpressionAttributeValues: { ":version": before.version },
    },
  });

/** Deletes a noun if nobody changed it since it was read. */
export const remove =
  <T extends Versioned & K, K>(kind: Kind<T, K>, before: T): Write =>
  (TableName) => ({
    Delete: {
      TableName,
      Key: kind.keyOf(before),
      ConditionExpression: "version = :version",
      ExpressionAttributeValues: { ":version": before.version },
    },
  });

/** Deletes a noun whatever it holds, and if it is there at all. Only for what follows from another. */
export const forget =
  <T extends object, K>(kind: Kind<T, K>, of: K): Write =>
  (TableName) => ({ Delete: { TableName, Key: kind.keyOf(of) } });

/** Lets the transaction pass only while the noun is as it was read. */
export const unchanged =
  <T extends Versioned & K, K>(kind: Kind<T, K>, seen: T): Write =>
  (TableName) => ({
    ConditionCheck: {
      TableName,
      Key: kind.keyOf(seen),
      ConditionExpression: "version = :version",
      ExpressionAttributeValues: { ":version": seen.version },
    },
  });

/** Adds to counters, making the item when it is not there, and sets a few plain values. */
export const increment =
  (key: Key, counts: Record<string, number>, set: Record<string, unknown> = {}): Write =>
  (TableName) => {
    const names: Record<string, string> = {};
    const values: Record<string, unknown> = {};
    const clause = (word: string, entries: [string, unknown][], join: string, at: string) =>
      entries.length === 0
        ? ""
        : `${word} ${entries
            .map(([name, value], n) => {
              names[`#${at}${n}`] = name;
              values[`:${at}${n}`] = value;
              return `#${at}${n}${join}:${at}${n}`;
            })
            .join(", ")}`;
    const expression = [
      clause("ADD", Object.entries(counts), " ", "a"),
      clause("SET", Object.entries(set), " = ", "s"),
    ].join(" ");
    return {
      Update: {
        TableName,
        Key: key,
        UpdateExpression: expression.trim(),
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
      },
    };
  };

/** Writes a mark on an item that must exist and must not carry it yet. */
export const mark =
  (key: Key, name: string, value: unknown): Write =>
  (TableName) => ({
    Update: {
      TableName,
      Key: key,
      UpdateExpression: "SET #m = :m",
      ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(#m)",
      ExpressionAttributeNames: { "#m": name },
      ExpressionAttributeValues: { ":m": value },
    },
  });
