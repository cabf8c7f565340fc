import { startEngine } from "./engine.ts";

/** One engine for the whole test run; each test makes a table of its own in it. */
export async function setup() {
  const engine = await startEngine({ endpoint: process.env.DYNAMODB_ENDPOINT });
  process.env.DYNAMODB_ENDPOINT = engine.endpoint;
  return engine.stop;
}
