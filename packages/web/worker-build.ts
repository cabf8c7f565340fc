import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };

const worker = fileURLToPath(new URL("src/offline/worker.ts", import.meta.url));

/** Fetched when somebody goes there, never beforehand: the pages of staff and their words. */
const forStaff = /\/src\/(hr|head|studio|operator)\/|\/words\/staff\./;
const latin = /latin-wght-normal-[\w-]+\.woff2$/;

/** What a learner may need without a network: every chunk that can be reached without a page of staff. */
function learnersFiles(bundle: Bundle): string[] {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name] as Chunk | undefined;
    if (chunk?.type !== "chunk" || files.has(name)) return;
    if (forStaff.test(chunk.facadeModuleId ?? "")) return;
    files.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  const page = bundle["index.html"];
  const html = page?.type === "asset" ? String(page.source) : "";
  for (const [name] of html.matchAll(/assets\/[\w.-]+\.js/g)) visit(name);
  const fonts = Object.keys(bundle).filter((name) => latin.test(name));
  return ["index.html", ...fonts, ...files].toSorted();
}

const hash = (text: string | Uint8Array) =>
  createHash("sha256").update(text).digest("base64url").slice(0, 16);

/** Builds the service worker beside the app, with the list of what it keeps. */
export const workerBuild: Plugin = {
  name: "netra-worker",
  apply: "build",
  async writeBundle({ dir }, bundle) {
    const app = learnersFiles(bundle).map((name) => {
      const file = bundle[name];
      // What has its content in its name needs no other mark.
      const isNamed = name.startsWith("assets/");
      return {
        url: `/${name}`,
        revision: isNamed || file?.type !== "asset" ? null : hash(file.source),
      };
    });
    await build({
      configFile: false,
      publicDir: false,
      logLevel: "error",
      define: { __APP__: JSON.stringify(app) },
      build: {
        ...(dir && { outDir: dir }),
        emptyOutDir: false,
        target: "es2022",
        modulePreload: false,
        rolldownOptions: {
          input: worker,
          output: { format: "iife", entryFileNames: "sw.js" },
        },
      },
    });
  },
};
