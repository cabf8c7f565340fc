import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { freePort, startChild } from "./child.ts";
import { claim } from "./claim.ts";
import { openStreamFile } from "./stream-file.ts";

export type Engine = {
  endpoint: string;
  /** Forgets a table's stream records before this number; the newest one always stays. */
  trim: (tableName: string, beforeSequence: bigint) => number;
  stop: () => Promise<void>;
};
export type EngineOptions = { dir?: string; port?: number; endpoint?: string | undefined };

/** Something that speaks DynamoDB: the one given, dynoxide, or DynamoDB Local, in that order. */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const { dir, port, endpoint } = options;
  if (endpoint) return { endpoint, trim: () => 0, stop: async () => {} };
  const home = dir ?? mkdtempSync(join(tmpdir(), "netra-engine-"));
  mkdirSync(home, { recursive: true });
  const at = port ?? (await freePort());
  const program = findDynoxide();
  const started = program
    ? await startDynoxide(program, home, at)
    : await startDynamoLocal(home, at);
  return {
    ...started,
    endpoint: `http://127.0.0.1:${at}`,
    async stop() {
      await started.stop();
      if (!dir) rmSync(home, { recursive: true, force: true });
    },
  };
}

async function startDynoxide(program: string, home: string, port: number) {
  const file = join(home, "table.db");
  const release = claim(home, "dynoxide");
  const serve = ["serve", "--port", String(port), "--db-path", file];
  const child = await startChild(program, serve, port);
  release.childIs(child.pid);
  const stream = openStreamFile(file);
  return {
    trim: stream.trim,
    async stop() {
      stream.close();
      await child.stop();
      release.done();
    },
  };
}

async function startDynamoLocal(home: string, port: number) {
  const jar =
    process.env.DYNAMODB_LOCAL_JAR ?? find("amplify-dynamodb-simulator/emulator/DynamoDBLocal.jar");
  if (!jar) throw new Error(noEngine);
  const library = `-Djava.library.path=${join(dirname(jar), "DynamoDBLocal_lib")}`;
  const serve = ["-port", String(port), "-dbPath", home, "-sharedDb"];
  const child = await startChild("java", [library, "-jar", jar, ...serve], port);
  return { trim: () => 0, stop: child.stop };
}

/** Where the engine of choice is, if it was built for this kind of machine. */
export const findDynoxide = () => find("@dynoxide/linux-x64/dynoxide");

function find(path: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(path);
  } catch {
    return undefined;
  }
}

const noEngine = `No database engine for ${process.platform}-${process.arch}. With Java 11 or newer, this one command is enough:
  npm install --no-save amplify-dynamodb-simulator
(or set DYNAMODB_LOCAL_JAR to a DynamoDBLocal.jar, or DYNAMODB_ENDPOINT to an engine that is running).`;
