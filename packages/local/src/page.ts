import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { createRequire } from "node:module";

const signs: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe to stand in a page, attributes included. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => signs[sign] as string);

export const pageStyle = readFileSync(new URL("./page.css", import.meta.url), "utf8");

const face =
  "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2";
const font = readFileSync(createRequire(import.meta.url).resolve(face));

/** A plain page of the local stand-ins: it looks like Netra and needs no script. */
export const page = (
  title: string,
  body: string,
  { styleAt = "/oidc/page.css", script = "" } = {},
) =>
  `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Netra</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${styleAt}">${script && `\n<script src="${script}" defer></script>`}
</head>
<body>
<header class="bar"><p class="name">Netra</p></header>
<main>
${body}
</main>
<footer>Data contoh: orang dan angka rekaan</footer>
</body>
</html>
`;

export function sendPage(response: ServerResponse, html: string, status = 200): void {
  response
    .writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    .end(html);
}

export function sendStyle(response: ServerResponse): void {
  response
    .writeHead(200, { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" })
    .end(pageStyle);
}

export function sendFont(response: ServerResponse): void {
  const cache = "public, max-age=31536000, immutable";
  response.writeHead(200, { "content-type": "font/woff2", "cache-control": cache }).end(font);
}
