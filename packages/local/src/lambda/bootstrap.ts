// Stands in for the program that AWS runs in front of a function's code. It imports nothing of ours but the bundle.
import { Agent, request } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { AWS_LAMBDA_RUNTIME_API = "", LAMBDA_TASK_ROOT = "", _HANDLER = "" } = process.env;
const agent = new Agent({ keepAlive: true });

type Answer = { headers: Record<string, string | string[] | undefined>; text: string };

function ask(method: "GET" | "POST", path: string, body?: string): Promise<Answer> {
  const url = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/${path}`;
  return new Promise((done, fail) => {
    const asking = request(url, { method, agent }, async (response) => {
      const text = (await response.toArray()).join("");
      done({ headers: response.headers, text });
    });
    asking.once("error", fail).end(body);
  });
}

let standingAt = 0;
// A test's people live at a time of their own, which stands still: the code must find it wherever it looks.
class StandingDate extends Date {
  constructor(...given: unknown[]) {
    super(...((given.length > 0 ? given : [standingAt]) as [string]));
  }
  static override now() {
    return standingAt;
  }
}

function standAt(instant: string | string[] | undefined) {
  if (typeof instant !== "string") return;
  globalThis.Date = StandingDate as DateConstructor;
  standingAt = Number(instant);
}

const told = (error: unknown) =>
  JSON.stringify({
    errorType: error instanceof Error ? error.name : typeof error,
    errorMessage: error instanceof Error ? error.message : String(error),
    stackTrace: error instanceof Error ? (error.stack ?? "").split("\n") : [],
  });

async function load() {
  const [file, name = ""] = _HANDLER.split(".");
  try {
    return (await import(pathToFileURL(join(LAMBDA_TASK_ROOT, `${file}.mjs`)).href))[name];
  } catch (error) {
    await ask("POST", "init/error", told(error));
    process.exit(1);
  }
}

const handler = await load();
for (;;) {
  const { headers, text } = await ask("GET", "invocation/next");
  const id = headers["lambda-runtime-aws-request-id"];
  standAt(headers["netra-test-now"]);
  const context = {
    awsRequestId: id,
    getRemainingTimeInMillis: () => Number(headers["lambda-runtime-deadline-ms"]) - Date.now(),
  };
  try {
    const answer = await handler(JSON.parse(text), context);
    await ask("POST", `invocation/${id}/response`, JSON.stringify(answer ?? null));
  } catch (error) {
    await ask("POST", `invocation/${id}/error`, told(error));
  }
}
