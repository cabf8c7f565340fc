/// <reference path="../../.sst/platform/config.d.ts" />

import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./testing-bundle.ts";
import { answerOf, stateOf } from "./testing-cloud.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const platform = join(repository, ".sst/platform");

/** False where `node infra/app/platform.mjs` has not run: there is nothing to plan with. */
export const canPlan = existsSync(join(platform, "config.d.ts"));

// biome-ignore lint/suspicious/noExplicitAny: inputs differ by resource type, and tests name them.
export type Inputs = Record<string, any>;
export type Made = { type: string; name: string; inputs: Inputs };

/** Runs sst.config.ts as a deploy would, against a cloud that agrees to everything. */
export async function plan(
  stage: string,
  environment: Record<string, string>,
  command: "deploy" | "dev" = "deploy",
) {
  const made: Made[] = [];
  const root = mkdtempSync(join(tmpdir(), "netra-plan-"));
  const pulumi = createRequire(join(platform, "package.json"))("@pulumi/pulumi");
  const server = await answerCli(root);
  Object.assign(process.env, environment, { SST_SERVER: server.url });
  try {
    const { program, app } = await prepare({ stage, root, pulumi, command });
    const agreed = {
      newResource(resource: Made & { id?: string }) {
        // What is only looked up comes with an id; it belongs to someone else.
        if (!resource.id) made.push(resource);
        return { id: resource.id || resource.name, state: stateOf(resource) };
      },
      call: answerOf,
    };
    pulumi.runtime.setMocks(agreed, app.name, stage, false);
    const { run } = await import(join(platform, "src/auto/run.ts"));
    await pulumi.runtime.runInPulumiStack(() => run(program));
    await settled(() => `${made.length} ${server.openCount()}`, pulumi.runtime.waitForRPCs);
    return { made, faults: server.faults };
  } finally {
    server.close();
    process.chdir(repository);
    rmSync(root, { recursive: true, force: true });
  }
}

/** Components go on making resources after the program returned; done is when nothing moves. */
async function settled(standing: () => string, flush: () => Promise<void>) {
  const until = Date.now() + 100_000;
  const { promise: broken, reject } = Promise.withResolvers<never>();
  process.once("unhandledRejection", reject);
  for (let calm = 0, last = ""; calm < 4; last = standing()) {
    if (Date.now() > until) throw new Error(`The plan does not come to an end: ${last}`);
    await Promise.race([flush(), broken]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    calm = standing() === last && last.endsWith(" 0") ? calm + 1 : 0;
  }
  process.off("unhandledRejection", reject);
}

type Prepare = { stage: string; root: string; pulumi: unknown; command: "deploy" | "dev" };

async function prepare({ stage, root, pulumi, command }: Prepare) {
  symlinkSync(join(repository, "content"), join(root, "content"));
  const dist = join(root, "packages/web/dist");
  mkdirSync(join(dist, "assets"), { recursive: true });
  for (const file of ["index.html", "sw.js", "assets/app-1a2b.js"]) {
    writeFileSync(join(dist, file), "");
  }

  const paths = { root, work: join(root, ".sst"), platform, home: root };
  const isDev = command === "dev";
  Object.assign(globalThis, { $dev: isDev, $cli: { command, paths, state: {} } });
  Object.assign(globalThis, { $app: { name: "netra", stage, removal: "remove" }, $util: pulumi });
  Object.assign(globalThis, await import(join(platform, "src/shim/run.js")));
  const { default: config } = await import(join(repository, "sst.config.ts"));
  const app = await config.app({ stage });
  Object.assign(globalThis, { $app: { ...app, stage } });
  Object.assign(globalThis, {
    aws: createRequire(join(platform, "package.json"))("@pulumi/aws"),
    sst: await import(join(platform, "src/components/index.ts")),
  });
  return { program: () => config.run(), app };
}

/** The two questions components put to the sst command. Bundles are real; their faults are kept. */
async function answerCli(root: string) {
  const bootstrap = {
    asset: "sst-asset",
    state: "sst-state",
    assetEcrUrl: "",
    assetEcrRegistryId: "",
  };
  const faults: string[] = [];
  let openCount = 0;
  const answer = async ({ method, params }: { method: string; params: Inputs[] }) => {
    if (method !== "Runtime.Build") return bootstrap;
    const out = mkdtempSync(join(root, "bundle-"));
    const handler = String(params[0]?.handler);
    faults.push(...(await bundle(repository, handler, out)));
    return { handler: "bundle.handler", out, errors: [], sourcemaps: [] };
  };
  const server = createServer(async (request, response) => {
    openCount += 1;
    const result = await answer(JSON.parse((await request.toArray()).join("")));
    response.end(JSON.stringify({ result }), () => {
      openCount -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, faults, openCount: () => openCount, close: () => server.close() };
}
