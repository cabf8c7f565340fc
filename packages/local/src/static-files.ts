import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const kinds: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};
const packs = /^(text|application)|svg/;

type File = { type: string; etag: string; cache: string; body: Buffer; br?: Buffer; gzip?: Buffer };

/** The built web app: read once, compressed once, unknown paths answered by its first page. */
export function createStaticFiles(dir: string) {
  const files = new Map<string, File>();
  if (existsSync(dir)) for (const path of walk(dir)) files.set(path, load(dir, path));
  const ready = Promise.all([...files.values()].map(compress));

  async function serve(request: IncomingMessage, response: ServerResponse) {
    await ready;
    const path = pathOf(request);
    const isPage = path !== undefined && !files.has(path) && extname(path) === "";
    const file = files.get(isPage ? "/index.html" : (path ?? ""));
    if (request.method !== "GET" && request.method !== "HEAD") return send(response, 405);
    if (!file) return send(response, 404);
    const { type, etag, cache } = file;
    const headers = { "content-type": type, etag, "cache-control": cache, vary: "accept-encoding" };
    if (request.headers["if-none-match"] === etag) return send(response, 304, headers);
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const packed = (["br", "gzip"] as const).find((name) => accepted.includes(name) && file[name]);
    const body = (packed && file[packed]) ?? file.body;
    response.writeHead(200, {
      ...headers,
      "content-length": body.length,
      ...(packed && { "content-encoding": packed }),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  return { serve, ready, isEmpty: files.size === 0 };
}

function pathOf(request: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://local").pathname);
    return path === "/" ? "/index.html" : path;
  } catch {
    return undefined;
  }
}

const walk = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dir, join(entry.parentPath, entry.name)).replaceAll("\\", "/")}`);

function load(dir: string, path: string): File {
  const body = readFileSync(join(dir, path));
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 20);
  return {
    body,
    etag: `"${hash}"`,
    type: kinds[extname(path)] ?? "application/octet-stream",
    // Vite puts a hash into every name under assets/; the others keep their name and change.
    cache: path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
  };
}

async function compress(file: File): Promise<void> {
  if (!packs.test(file.type) || file.body.length < 1000) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: file.body.length };
  file.br = await promisify(brotliCompress)(file.body, { params });
  file.gzip = await promisify(gzip)(file.body, { level: 9 });
}

function send(response: ServerResponse, status: number, headers: Record<string, string> = {}) {
  response.writeHead(status, headers).end();
}
