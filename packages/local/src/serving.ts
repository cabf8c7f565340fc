import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { Serve } from "./front.ts";
import { page, sendPage } from "./page.ts";
import { createStaticFiles } from "./static-files.ts";

/** The web app as it is built, as it was built into another folder, or as it is written, with changes shown at once. */
export type WebApp = "built" | { builtIn: string } | "dev";

const web = fileURLToPath(new URL("../../web", import.meta.url));

export async function createServing(kind: WebApp, server: Server) {
  if (kind === "dev") return serveSources(server);
  const files = createStaticFiles(kind === "built" ? `${web}/dist` : kind.builtIn);
  const serve: Serve = files.isEmpty
    ? (_, response) => sendPage(response, notBuilt, 503)
    : files.serve;
  return { serve, stop: async () => {} };
}

async function serveSources(server: Server) {
  const { createServer } = await import("vite");
  const vite = await createServer({
    root: web,
    appType: "spa",
    server: { middlewareMode: true, ws: { server } },
  });
  const serve: Serve = (request, response) =>
    vite.middlewares(request, response, () => response.writeHead(404).end());
  return { serve, stop: () => vite.close() };
}

const notBuilt = page(
  "Aplikasi belum dibangun",
  `<h1>Aplikasi web belum dibangun</h1>
<p>Jalankan <code>npm run build</code>, lalu muat ulang halaman ini.</p>`,
);
