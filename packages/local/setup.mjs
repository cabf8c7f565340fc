// Every `npm run` of this repository comes through here. It is plain JavaScript without dependencies
// because it runs first, on whatever Node the machine has, when nothing is installed yet.
import { check } from "./setup/check.mjs";
import { ensureChromium } from "./setup/chromium.mjs";
import { ensureDependencies, ensureNode } from "./setup/dependencies.mjs";
import { run, say } from "./setup/step.mjs";
import { test } from "./setup/test.mjs";
import { ensureWeb } from "./setup/web.mjs";

const [verb = "", ...args] = process.argv.slice(2);

/** Runs one of our programs; `program` is a path from the root. */
const program =
  (path, more = []) =>
  (with24) =>
    run(with24.node, [path, ...more, ...args], { env: with24.env });

const platform = (with24) => run(with24.node, ["infra/app/platform.mjs"], { env: with24.env });

const verbs = {
  async start(with24) {
    await ensureWeb(with24);
    say("starting Netra");
    return program("packages/local/src/main.ts")(with24);
  },
  dev: program("packages/local/src/main.ts", ["--dev"]),
  async test(with24) {
    const chromium = await ensureChromium(with24);
    await ensureWeb(with24);
    // Where SST's components can be had, the cloud's program must pass too; offline it is left out, and said.
    const hasPlatform = (await platform(with24)) === 0;
    const env = { ...with24.env, ...(hasPlatform && { NETRA_SYNTH: "1" }) };
    return test({ ...with24, env }, args, chromium);
  },
  check,
  async bench(with24) {
    const CHROMIUM_PATH = await ensureChromium(with24);
    await ensureWeb(with24);
    return program("packages/local/bench/bench.ts")({
      ...with24,
      env: { ...with24.env, CHROMIUM_PATH },
    });
  },
  /** Ten thousand random ways in which facts may arrive, each compared with a recount. */
  truth: ({ env }) =>
    run(
      "node_modules/.bin/vitest",
      ["run", "--project", "unit", "packages/core/src/reporting/truth.test.ts", ...args],
      { env: { NETRA_SCHEDULES: "10000", ...env } },
    ),
  /** Every module of this repository, from its start to the certificate, by film, by sound and by text. */
  async walk(with24) {
    const CHROMIUM_PATH = await ensureChromium(with24);
    await ensureWeb(with24);
    return run(
      "node_modules/.bin/vitest",
      ["run", "--project", "browser", "packages/local/test/walk.browser.test.ts", ...args],
      { env: { ...with24.env, CHROMIUM_PATH, NETRA_WALK: "all" } },
    );
  },
  async build(with24) {
    await ensureWeb(with24, { isForced: true });
    return 0;
  },
  async content(with24) {
    const CHROMIUM_PATH = await ensureChromium(with24);
    return program("packages/media/src/content.ts")({
      ...with24,
      env: { ...with24.env, CHROMIUM_PATH },
    });
  },
  deploy: program("packages/local/deploy/deploy.ts"),
  async synth(with24) {
    const env = { ...with24.env, NETRA_SYNTH: "1" };
    const bin = (name) => `node_modules/.bin/${name}`;
    const steps = [
      () => platform(with24),
      () => run(bin("tsc"), ["-p", "infra/app/tsconfig.json"], { env }),
      () => program("infra/foundation/synth.ts")(with24),
      () => run(bin("vitest"), ["run", "--project", "unit", "infra"], { env }),
    ];
    for (const step of steps) {
      const code = await step();
      if (code !== 0) return code;
    }
    return 0;
  },
};

const chosen = verbs[verb];
if (!chosen) {
  console.error(`Which one? ${Object.keys(verbs).join(", ")}`);
  process.exit(2);
}
await ensureDependencies();
process.exitCode = await chosen(await ensureNode());
