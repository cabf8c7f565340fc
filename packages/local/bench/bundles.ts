import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FunctionName } from "../../../infra/functions.ts";
import { functions } from "../../../infra/functions.ts";
import { environmentFor, functionNames, unpack } from "../src/lambda/bundles.ts";
import { startRuntime } from "../src/lambda/runtime.ts";
import { toldOf } from "../src/lambda/told.ts";
import { type Line, milliseconds } from "./promises.ts";
import { median, millisecondsOf } from "./timing.ts";

const startCount = 5;
// Nothing of the world outside is asked on the way to a first answer: nothing listens here.
const nowhere = "http://127.0.0.1:9";
const told = toldOf({
  tableName: "bench",
  origin: nowhere,
  sessionKey: Buffer.alloc(32, 9).toString("base64url"),
  smtpUrl: "smtp://127.0.0.1:9",
  queues: { url: (queue: string) => `${nowhere}/queue/${queue}` },
  provider: { issuer: nowhere, clientId: "netra", clientSecret: "unused" },
});

const health = {
  version: "2.0",
  rawPath: "/api/health",
  rawQueryString: "",
  headers: { host: "api.internal" },
  requestContext: { http: { method: "GET", path: "/api/health" }, domainName: "api.internal" },
};
const firstEvent = (name: FunctionName) => (name === "Api" ? health : { Records: [] });

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString("en")} KB`;

/** How large each function is that would be deployed, and how long from nothing to its first answer. */
export async function measureBundles(): Promise<Line[]> {
  const home = mkdtempSync(join(tmpdir(), "netra-bench-bundles-"));
  const lines: Line[] = [];
  for (const name of functionNames) {
    const { taskRoot, byteCount, laterByteCount } = await unpack(name, home);
    const later = laterByteCount > 0 ? `, ${kilobytes(laterByteCount)} when needed` : "";
    lines.push({ what: `${name}: bundle`, value: `${kilobytes(byteCount)}${later}` });
    const environment = environmentFor(name, { told, endpoints: { DYNAMODB_ENDPOINT: nowhere } });
    const { timeoutSeconds } = functions[name];
    const times: number[] = [];
    for (let n = 0; n < startCount; n += 1) {
      const runtime = await startRuntime({ taskRoot, timeoutSeconds, environment });
      times.push(await millisecondsOf(() => runtime.invoke(firstEvent(name))));
      await runtime.stop();
    }
    const value = milliseconds(median(times));
    lines.push({ what: `${name}: process start to first answer`, value });
  }
  rmSync(home, { recursive: true, force: true });
  return lines;
}
