import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { createApp } from "@netra/api/app";
import { keyFor } from "@netra/api/seal";
import { createSessions } from "@netra/api/session";
import { compose } from "@netra/core/compose";
import { systemClock } from "@netra/core/kernel/clock";
import type { PersonId } from "@netra/core/kernel/id";
import { inParallel } from "@netra/core/kernel/parallel";
import { createFiles } from "@netra/files/files";
import type { Item } from "@netra/table/kind";
import { tableSchema } from "@netra/table/schema";
import { createTable, transactionLimit } from "@netra/table/table";
import { buckets } from "../src/blobs.ts";
import { connection } from "../src/connection.ts";
import { startEngine } from "../src/engine.ts";

const origin = "http://127.0.0.1:4999";
const key = Buffer.alloc(32, 9).toString("base64url");
// No file and no sign-in is part of what is measured: nothing listens on port 9.
const nowhere = "http://127.0.0.1:9/";
const provider = { issuer: nowhere, clientId: "netra", clientSecret: "unused" };

export type Place = Awaited<ReturnType<typeof openPlace>>;

/** The table on an engine of its own, with the API before it in this process. */
export async function openPlace() {
  const home = mkdtempSync(join(tmpdir(), "netra-bench-"));
  const engine = await startEngine({ dir: join(home, "engine") });
  const client = new DynamoDBClient(connection(engine.endpoint));
  const tableName = `bench-${randomUUID()}`;
  await client.send(new CreateTableCommand(tableSchema(tableName)));
  const table = createTable(client, tableName);
  const files = createFiles(new S3Client(connection(nowhere)), buckets);
  const services = compose({ table, clock: systemClock, files, ticketKey: keyFor(key, "ticket") });
  const app = createApp({
    ...services,
    clock: systemClock,
    session: { key },
    oidc: provider,
    origin,
    release: "bench",
    log: () => {},
  });
  const sessions = createSessions({ key, origin, clock: systemClock });

  let filledCount = 0;

  /** Writes items as they are, a hundred at a time: no condition, no fact. */
  async function fill(items: readonly Item[]): Promise<void> {
    filledCount += items.length;
    const count = Math.ceil(items.length / transactionLimit);
    await inParallel([...Array(count).keys()], 4, async (n) => {
      const part = items.slice(n * transactionLimit, (n + 1) * transactionLimit);
      await table.write(part.map((Item) => (TableName) => ({ Put: { TableName, Item } })));
    });
  }

  /** A request as this person's browser sends it; answers what came back as text. */
  async function visitor(personId: PersonId) {
    const cookie = `${sessions.cookieName}=${await sessions.seal(personId)}`;
    return async (method: string, path: string, body?: unknown): Promise<string> => {
      const headers = { origin, cookie, "content-type": "application/json" };
      const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
      const answer = await app.request(path, init);
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return text;
    };
  }

  /** At least this many records are in the stream. */
  const recordCount = () => filledCount;

  async function close() {
    client.destroy();
    await engine.stop();
    rmSync(home, { recursive: true, force: true });
  }

  const { endpoint } = engine;
  return { home, endpoint, client, table, tableName, services, fill, recordCount, visitor, close };
}
