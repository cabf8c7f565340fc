import { run, say } from "./step.mjs";

/** Each promise about the code that needs no running platform, quickest first. */
const checks = [
  ["format and lint", "node_modules/.bin/biome", ["ci", "--colors=off", "."]],
  ["unused code", "node_modules/.bin/knip", []],
  ["types", "node_modules/.bin/tsc", ["-p", "."]],
  ["types of the web app", "node_modules/.bin/tsc", ["-p", "packages/web"]],
  ["components of SST", "node", ["infra/app/platform.mjs"]],
  ["types of infra/app", "node_modules/.bin/tsc", ["-p", "infra/app/tsconfig.json"]],
  [
    "direction of imports",
    "node_modules/.bin/vitest",
    ["run", "--project", "unit", "packages/local/test/imports.test.ts"],
  ],
];

/** Runs all of them, so that one visit shows everything there is to repair. */
export async function check({ env }) {
  const failed = [];
  for (const [name, command, args] of checks) {
    say(name);
    if ((await run(command, args, { env, name })) !== 0) failed.push(name);
  }
  say(failed.length === 0 ? "all checks passed" : `failed: ${failed.join(", ")}`);
  return failed.length === 0 ? 0 : 1;
}
