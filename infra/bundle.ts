import { join } from "node:path";
import { build } from "esbuild";

/** What packages of the older module kind expect to find; SST puts the same before each bundle. */
const expected = [
  'import { createRequire as requireFrom } from "node:module";',
  'import { dirname as folderOf } from "node:path";',
  'import { fileURLToPath as pathOf } from "node:url";',
  "const require = requireFrom(import.meta.url);",
  "const __filename = pathOf(import.meta.url);",
  "const __dirname = folderOf(__filename);",
].join("\n");

export type Bundle = { file: string; byteCount: number; exports: string[] };

/** Bundles a handler (`path/file.export`) as SST does at a deploy, as one file `bundle.mjs`. */
export async function bundleHandler(
  repository: string,
  handler: string,
  out: string,
): Promise<Bundle> {
  const file = join(out, "bundle.mjs");
  const { metafile } = await build({
    absWorkingDir: repository,
    entryPoints: [`${handler.slice(0, handler.lastIndexOf("."))}.ts`],
    outfile: file,
    bundle: true,
    minify: true,
    keepNames: true,
    platform: "node",
    target: "esnext",
    format: "esm",
    mainFields: ["module", "main"],
    external: ["sharp", "pg-native"],
    banner: { js: expected },
    metafile: true,
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  return { file, byteCount: output?.bytes ?? 0, exports: output?.exports ?? [] };
}
