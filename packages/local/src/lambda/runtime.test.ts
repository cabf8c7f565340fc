import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { unpack } from "./bundles.ts";
import { type Runtime, type RuntimeNeeds, startRuntime } from "./runtime.ts";

let home: string;
let runtime: Runtime | undefined;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "netra-runtime-"));
});
afterEach(async () => {
  await runtime?.stop();
  runtime = undefined;
  rmSync(home, { recursive: true, force: true });
});

/** A function that does as its event says. */
const obeying = `
let count = 0;
export async function handler({ what }, context) {
  count += 1;
  if (what === "count") return count;
  if (what === "told") return process.env;
  if (what === "time") return new Date().toISOString();
  if (what === "throw") throw new TypeError("as asked");
  if (what === "large") return "x".repeat(7 * 1024 * 1024);
  if (what === "end") process.exit(7);
  if (what === "hang") return new Promise(() => setInterval(() => {}, 1000));
  if (what === "print") console.log(JSON.stringify({ id: context.awsRequestId.length }));
}`;

async function given(more: Partial<RuntimeNeeds> = {}) {
  writeFileSync(join(home, "bundle.mjs"), obeying);
  runtime = await startRuntime({ taskRoot: home, timeoutSeconds: 20, environment: {}, ...more });
  return (what: string) => runtime?.invoke<unknown>({ what });
}

test("events go to one process in their order, and what it prints is kept", async () => {
  const ask = await given();
  expect(await Promise.all([ask("count"), ask("count"), ask("count")])).toEqual([1, 2, 3]);
  await ask("print");
  await expect.poll(() => runtime?.printed()).toContain('{"id":36}');
});

test("a function knows what it was told and nothing of this machine", async () => {
  const ask = await given({ environment: { TABLE_NAME: "netra" } });
  const told = (await ask("told")) as Record<string, string>;
  expect(told).toMatchObject({ TABLE_NAME: "netra", LAMBDA_TASK_ROOT: home });
  expect(told).not.toHaveProperty("PATH");
  expect(told).not.toHaveProperty("HOME");
});

test("a function lives at the time of its world", async () => {
  const ask = await given({ now: () => new Date("2026-11-02T01:00:00Z") });
  expect(await ask("time")).toBe("2026-11-02T01:00:00.000Z");
});

test.each([
  ["throw", "TypeError: as asked"],
  ["large", "Function.ResponseSizeTooLarge"],
  ["end", "Runtime.ExitError"],
])("what goes wrong is told, and the next event is served: %s", async (what, why) => {
  const ask = await given();
  await expect(ask(what)).rejects.toThrow(why);
  expect(await ask("count")).toBeGreaterThan(0);
});

test("a function that takes longer than it may is ended, and a new one begins", async () => {
  const ask = await given({ timeoutSeconds: 2 });
  await expect(ask("hang")).rejects.toThrow("Runtime.ExitError");
  expect(await ask("count")).toBe(1);
});

test("a deployed function that is not told what it needs says what, and serves nobody", async () => {
  const { taskRoot } = await unpack("Project", home);
  runtime = await startRuntime({ taskRoot, timeoutSeconds: 20, environment: {} });
  await expect(runtime.invoke({ Records: [] })).rejects.toThrow("environment: TABLE_NAME missing");
});
