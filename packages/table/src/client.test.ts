import { ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { afterEach, expect, test, vi } from "vitest";
import { connectTable } from "./client.ts";

afterEach(() => vi.unstubAllEnvs());

test("a client finds its credentials where the cloud puts them, in the environment", async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "local");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local");
  vi.stubEnv("AWS_REGION", "ap-southeast-3");
  const client = connectTable({ endpoint: process.env.DYNAMODB_ENDPOINT as string });
  const answer = await client.send(new ListTablesCommand({}));
  expect(answer.$metadata.httpStatusCode).toBe(200);
});
