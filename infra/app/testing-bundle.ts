import { join } from "node:path";
import { build } from "esbuild";

/** Bundles a handler as SST does; says what is wrong when its file or its export is not there. */
export async function bundle(repository: string, handler: string, out: string): Promise<string[]> {
  const dot = handler.lastIndexOf(".");
  try {
    const { metafile } = await build({
      absWorkingDir: repository,
      entryPoints: [`${handler.slice(0, dot)}.ts`],
      outfile: join(out, "bundle.mjs"),
      bundle: true,
      minify: true,
      platform: "node",
      target: "node24",
      format: "esm",
      metafile: true,
      logLevel: "silent",
    });
    const exported = Object.values(metafile.outputs)[0]?.exports ?? [];
    return exported.includes(handler.slice(dot + 1)) ? [] : [`${handler} is not exported`];
  } catch (error) {
    return [`${handler}: ${error instanceof Error ? error.message : error}`];
  }
}
