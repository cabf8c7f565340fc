import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type {
  APIGatewayProxyStructuredResultV2,
  DynamoDBBatchResponse,
  SQSBatchResponse,
} from "aws-lambda";
import { bundleHandler } from "../../../../infra/bundle.ts";
import { type FunctionName, functions } from "../../../../infra/functions.ts";
import { localKeys, localRegion } from "../connection.ts";
import type { Serve } from "../front.ts";
import { eventOf, sendResult } from "./gateway.ts";
import { type Runtime, startRuntime } from "./runtime.ts";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
export const functionNames = Object.keys(functions) as FunctionName[];

export type BundleNeeds = {
  /** Values for whatever functions are told; each gets only what it is told in the cloud. */
  told: Record<string, string>;
  /** Where the stand-ins are: what points a function away from the real cloud. */
  endpoints: Record<string, string>;
  now?: () => Date;
};

/** Bundles a function and lays beside it what the cloud lays there. */
export async function unpack(name: FunctionName, home: string) {
  const taskRoot = join(home, name);
  mkdirSync(taskRoot);
  const sizes = await bundleHandler(repository, functions[name].handler, taskRoot);
  if (name === "Deliver") {
    cpSync(join(repository, "content/mail"), join(taskRoot, "content/mail"), { recursive: true });
  }
  return { taskRoot, ...sizes };
}

/** The environment of one function: what it is told in the cloud, what the cloud adds, and the stand-ins. */
export function environmentFor(name: FunctionName, { told, endpoints }: BundleNeeds) {
  const own = functions[name].told.map((each) => {
    const value = told[each];
    if (value === undefined) throw new Error(`nothing to tell ${name} about ${each}`);
    return [each, value];
  });
  const { accessKeyId, secretAccessKey } = localKeys;
  return {
    ...Object.fromEntries(own),
    ...endpoints,
    AWS_REGION: localRegion,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  };
}

/** Every function as it would be deployed, each in a process of its own. */
export async function startBundles(needs: BundleNeeds) {
  const home = mkdtempSync(join(tmpdir(), "netra-bundles-"));
  const started = await Promise.all(
    functionNames.map(async (name) => {
      const { taskRoot } = await unpack(name, home);
      const environment = environmentFor(name, needs);
      const { timeoutSeconds } = functions[name];
      return [
        name,
        await startRuntime({ taskRoot, timeoutSeconds, environment, now: needs.now }),
      ] as const;
    }),
  );
  const runtimes = Object.fromEntries(started) as Record<FunctionName, Runtime>;
  const taking =
    <Answer>(name: FunctionName) =>
    (event: object) =>
      runtimes[name].invoke<Answer>(event);

  const serveApi: Serve = async (request, response) => {
    const event = await eventOf(request);
    sendResult(response, await runtimes.Api.invoke<APIGatewayProxyStructuredResultV2>(event));
  };

  return {
    runtimes,
    serveApi,
    subscribers: {
      project: taking<DynamoDBBatchResponse>("Project"),
      react: taking<DynamoDBBatchResponse>("React"),
    },
    queues: {
      Jobs: taking<SQSBatchResponse>("Job"),
      Mail: taking<SQSBatchResponse>("Deliver"),
      Uncounted: taking<SQSBatchResponse>("ProjectAgain"),
      Unreacted: taking<SQSBatchResponse>("ReactAgain"),
    },
    async stop() {
      await Promise.all(Object.values(runtimes).map((runtime) => runtime.stop()));
      rmSync(home, { recursive: true, force: true });
    },
  };
}
