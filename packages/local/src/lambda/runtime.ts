import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

export type RuntimeNeeds = {
  /** The folder with `bundle.mjs`, as it would be unpacked in the cloud. */
  taskRoot: string;
  timeoutSeconds: number;
  /** The whole environment of the function: it sees nothing of ours. */
  environment: Record<string, string>;
  /** What time it is for the function; without it, now. */
  now?: (() => Date) | undefined;
};

type Invocation = {
  id: string;
  event: string;
  done: (text: string) => void;
  fail: (error: Error) => void;
  late?: NodeJS.Timeout;
};

/** A function that threw, as the cloud would report it. */
export class FunctionFault extends Error {}

const bootstrap = fileURLToPath(new URL("bootstrap.ts", import.meta.url));
/** What the cloud lets a function answer with. */
const largestAnswer = 6 * 1024 * 1024;

export type Runtime = Awaited<ReturnType<typeof startRuntime>>;

/** Runs a bundle in a process of its own, which is started by its first event, over Lambda's runtime API. */
export async function startRuntime(needs: RuntimeNeeds) {
  const { taskRoot, timeoutSeconds, environment, now } = needs;
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  const printed: string[] = [];
  let idle: ServerResponse | undefined;
  let child: ChildProcess | undefined;
  let isOn = true;

  function handOver() {
    const next = idle && waiting.shift();
    if (!idle || !next) return;
    running.set(next.id, next);
    // To start does not count: the cloud gives that a time of its own.
    next.late = setTimeout(() => child?.kill("SIGKILL"), timeoutSeconds * 1000);
    const deadline = (now?.().getTime() ?? Date.now()) + timeoutSeconds * 1000;
    idle.writeHead(200, {
      "lambda-runtime-aws-request-id": next.id,
      "lambda-runtime-deadline-ms": String(deadline),
      ...(now && { "netra-test-now": String(now().getTime()) }),
    });
    idle.end(next.event);
    idle = undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const [, , , what, id = "", kind] = (request.url ?? "").split("/");
    if (what === "invocation" && id === "next") {
      idle = response;
      return handOver();
    }
    const said = await text(request);
    response.writeHead(202).end();
    if (what === "init") return endAll(new FunctionFault(JSON.parse(said).errorMessage));
    const invocation = running.get(id);
    running.delete(id);
    clearTimeout(invocation?.late);
    if (kind === "error") {
      const { errorType, errorMessage } = JSON.parse(said);
      invocation?.fail(new FunctionFault(`${errorType}: ${errorMessage}`));
    } else if (Buffer.byteLength(said) > largestAnswer) {
      invocation?.fail(new FunctionFault("Function.ResponseSizeTooLarge"));
    } else invocation?.done(said);
  }

  function endAll(error: Error) {
    for (const { fail, late } of [...running.values(), ...waiting.splice(0)]) {
      clearTimeout(late);
      fail(error);
    }
    running.clear();
  }

  const server = createServer(answer);
  server.keepAliveTimeout = 0;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;

  function start() {
    const env = {
      ...environment,
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
      LAMBDA_TASK_ROOT: taskRoot,
      _HANDLER: "bundle.handler",
      TZ: ":UTC",
    };
    const started = spawn(process.execPath, [bootstrap], { env, cwd: taskRoot });
    for (const stream of [started.stdout, started.stderr]) {
      stream.on("data", (chunk) => printed.push(String(chunk)));
    }
    started.once("exit", () => {
      child = undefined;
      idle = undefined;
      if (isOn) endAll(new FunctionFault(`Runtime.ExitError: ${printed.slice(-3).join("")}`));
    });
    return started;
  }

  async function invoke<T>(event: object): Promise<T> {
    child ??= start();
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    waiting.push({
      id: randomUUID(),
      event: JSON.stringify(event),
      done: resolve,
      fail: reject,
    });
    handOver();
    return JSON.parse(await promise);
  }

  return {
    invoke,
    /** All that the function wrote to its standard output and error: what would be its log. */
    printed: () => printed.join(""),
    async stop() {
      isOn = false;
      const ended = child && new Promise((done) => child?.once("exit", done));
      child?.kill("SIGKILL");
      await ended;
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
