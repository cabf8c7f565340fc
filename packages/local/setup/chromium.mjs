import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { must, root, run, say } from "./step.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const elsewhere = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** The browser for the tests: the one named, one on this machine, else one is installed. */
export async function ensureChromium({ node, env }) {
  const found = find(env);
  if (found) return found;
  if (process.getuid?.() === 0 && works("apt-get")) {
    await run("apt-get", ["update", "-qq"], { name: "apt-get update" });
    say("installing Chromium (apt-get install chromium)");
    const quiet = { ...env, DEBIAN_FRONTEND: "noninteractive" };
    const install = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
    await run("apt-get", install, { env: quiet, name: "installing Chromium" });
    const installed = find(env);
    if (installed) return installed;
  }
  const playwright = ["node_modules/playwright-core/cli.js", "install", "chromium"];
  await must("fetching Chromium (playwright-core install chromium)", node, playwright, { env });
  const fetched = bundled(node, env);
  if (works(fetched)) return fetched;
  console.error("No browser could be started. Name one: CHROMIUM_PATH=/path/to/chromium npm test");
  process.exit(1);
}

function find(env) {
  const given = env.CHROMIUM_PATH;
  if (given) return given;
  const onPath = names.map((name) => which(name)).filter(Boolean);
  return [...onPath, ...elsewhere.filter((path) => existsSync(path))].find(works);
}

const which = (name) => output("sh", ["-c", `command -v ${name}`]);
// Some systems ship a stub under this name that only says what to install.
const works = (program) => Boolean(program && output(program, ["--version"]));
const bundled = (node, env) =>
  output(node, ["-e", "console.log(require('playwright-core').chromium.executablePath())"], {
    env,
    cwd: root,
  });

function output(program, args, options = {}) {
  try {
    const stdio = ["ignore", "pipe", "ignore"];
    return execFileSync(program, args, { encoding: "utf8", stdio, ...options }).trim();
  } catch {
    return "";
  }
}
