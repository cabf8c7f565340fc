import { randomUUID } from "node:crypto";
import { CreateTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { connectTable } from "./client.ts";
import type { Item } from "./kind.ts";
import { tableSchema } from "./schema.ts";
import { createTable } from "./table.ts";

/** A client for an engine on this machine; credentials are whatever it wants to hear. */
export const localClient = (endpoint: string) =>
  connectTable({
    endpoint,
    region: "ap-southeast-3",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

/** A fresh table on the engine the test run started (or on DYNAMODB_ENDPOINT). */
export async function freshTable() {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  if (!endpoint) throw new Error("DYNAMODB_ENDPOINT is not set: run tests through `npm test`");
  const client = localClient(endpoint);
  const tableName = `test-${randomUUID()}`;
  await client.send(new CreateTableCommand(tableSchema(tableName)));
  return { client, table: createTable(client, tableName) };
}

/** Every item of a table, for a test that counts anew what was counted. */
export async function everyItem(client: DynamoDBClient, tableName: string): Promise<Item[]> {
  const documents = DynamoDBDocumentClient.from(client);
  const items: Item[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true, ExclusiveStartKey }),
    );
    items.push(...((page.Items ?? []) as Item[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}
