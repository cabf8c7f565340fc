// Puts SST's component sources into .sst/platform, which types and tests of infra/app stand on.
// Plain JavaScript without dependencies, because it runs before anything else can.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const platform = `${root}.sst/platform`;

const wanted = JSON.parse(readFileSync(`${root}package.json`, "utf8")).devDependencies.sst;
const isReady =
  existsSync(`${platform}/config.d.ts`) &&
  existsSync(`${platform}/node_modules/@pulumi/aws/package.json`) &&
  readFileSync(`${platform}/version`, "utf8").trim() === wanted;

if (!isReady) {
  console.log(`Fetching SST ${wanted} components into .sst (about 320 MB, half a minute) …`);
  const sst = `${root}node_modules/sst/bin/sst.mjs`;
  const { status } = spawnSync(process.execPath, [sst, "install"], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      SST_STAGE: "dev",
      // Only sources and types are wanted: no bun, no Pulumi engine.
      NO_BUN: "true",
      SST_SKIP_DEPENDENCY_CHECK: "1",
      DO_NOT_TRACK: "1",
    },
  });
  if (status !== 0) {
    rmSync(platform, { recursive: true, force: true });
    console.error(
      "SST's components could not be fetched; this step needs the npm registry once.\n" +
        "Everything outside infra/app works without it. When online: node infra/app/platform.mjs",
    );
    process.exit(1);
  }
}
