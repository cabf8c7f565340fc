import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { must, root } from "./step.mjs";

const web = join(root, "packages/web");
const sources = [
  ...["src", "public", "index.html", "vite.config.ts", "package.json"].map((name) =>
    join(web, name),
  ),
  join(root, "packages/core/src"),
  join(root, "content/words"),
  join(root, "package-lock.json"),
];

/** Builds the web app when something it is made of is newer than what was built. */
export async function ensureWeb({ node, env }, { isForced = false } = {}) {
  const built = join(web, "dist/index.html");
  const isFresh = existsSync(built) && newest(sources) <= statSync(built).mtimeMs;
  if (isFresh && !isForced) return;
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const build = [vite, "build", "--logLevel", "warn", "--emptyOutDir"];
  await must("building the web app", node, build, { env, cwd: web });
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const { mtimeMs } = statSync(path);
    const inside = statSync(path).isDirectory()
      ? readdirSync(path).map((name) => join(path, name))
      : [];
    latest = Math.max(latest, inside.length > 0 ? newest(inside) : mtimeMs);
  }
  return latest;
}
