import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { must, root, say } from "./step.mjs";

const modules = join(root, "node_modules");

/** Installs what package-lock.json names, if what is installed is something else. */
export async function ensureDependencies() {
  const why = difference();
  if (!why) return;
  say(`dependencies: ${why}`);
  // Not `npm ci`: it refuses a lock made where a registry has no builds for other systems. This keeps to
  // the lock as well, and never writes it.
  const install = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  await must("installing dependencies", "npm", install);
}

function difference() {
  if (!existsSync(modules)) return "nothing is installed yet";
  // npm writes this file last, so an install that was broken off has none.
  const installed = packagesIn(join(modules, ".package-lock.json"));
  if (!installed) return "an earlier install was broken off";
  const wanted = packagesIn(join(root, "package-lock.json")) ?? {};
  for (const [path, entry] of Object.entries(wanted)) {
    const isHere = path.startsWith("node_modules/") || path.includes("/node_modules/");
    if (!isHere || entry.optional || entry.link) continue;
    if (installed[path]?.version !== entry.version) return `${path} changed`;
  }
  return undefined;
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** An environment in which `node` is the version this repository is written for. */
export async function ensureNode() {
  const bin = join(modules, ".bin");
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies.node;
  if (!isVersion(join(bin, "node"), wanted)) {
    // Some npm settings leave out install scripts, and this package does its work in one.
    const cwd = join(modules, "node");
    await must(`fetching Node ${wanted}`, process.execPath, ["installArchSpecificPackage"], {
      cwd,
    });
  }
  const node = isVersion(join(bin, "node"), wanted) ? join(bin, "node") : process.execPath;
  const major = Number(version(node).slice(1).split(".")[0]);
  if (major < 24) {
    console.error(`Node 24 or newer is needed, and ${node} is ${version(node)}.`);
    process.exit(1);
  }
  return { node, env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, TZ: "UTC" } };
}

const isVersion = (program, wanted) => version(program) === `v${wanted}`;

function version(program) {
  try {
    return execFileSync(program, ["--version"], { encoding: "utf8" }).trim();
  } catch {
    return "v0";
  }
}
