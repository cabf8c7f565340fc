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

/** `byteCount` is what is read before the first answer, `laterByteCount` what is read when it is first needed. */
export type Bundle = { byteCount: number; laterByteCount: number; exports: string[] };

/** Bundles a handler (`path/file.export`) as SST does at a deploy: `bundle.mjs`, and what it loads later beside it. */
export async function bundleHandler(
  repository: string,
  handler: string,
  out: string,
): Promise<Bundle> {
  const { metafile } = await build({
    absWorkingDir: repository,
    entryPoints: { bundle: `${handler.slice(0, handler.lastIndexOf("."))}.ts` },
    outdir: out,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
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
  const { outputs } = metafile;
  const entry = Object.keys(outputs).find((name) => name.endsWith("bundle.mjs")) ?? "";
  const atOnce = new Set([entry]);
  for (const name of atOnce) {
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === "import-statement" && outputs[path]) atOnce.add(path);
    }
  }
  const bytesOf = (names: string[]) =>
    names.reduce((sum, name) => sum + (outputs[name]?.bytes ?? 0), 0);
  const later = Object.keys(outputs).filter((name) => !atOnce.has(name));
  return {
    byteCount: bytesOf([...atOnce]),
    laterByteCount: bytesOf(later),
    exports: outputs[entry]?.exports ?? [],
  };
}
