import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

const patterns = [
  "*.md",
  "docs/**/*.md",
  "packages/*/*.md",
  "packages/*/src/**/*.md",
  "content/*.md",
];
const pages = globSync(patterns, { cwd: root }).map((page) => ({
  page,
  text: readFileSync(join(root, page), "utf8"),
}));

/** Commands of npm that run a script: `npm start` and `npm test` need no `run`. */
const scriptsNamedIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short,
  );

const prose = (text: string) => text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, "");

/** Paths of this repository that a link leads to. */
const linksIn = (text: string) =>
  [...prose(text).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(
    ([, path]) => path!,
  );

const missingIn = ({ page, text }: { page: string; text: string }) => [
  ...scriptsNamedIn(text)
    .filter((name) => !(name! in scripts))
    .map((name) => `${page}: npm run ${name}`),
  ...linksIn(text)
    .filter((path) => !existsSync(join(root, dirname(page), path)))
    .map((path) => `${page}: ${path}`),
];

test("every command and every page that our pages name exists", () => {
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.flatMap(missingIn)).toEqual([]);
});

test("the two commands a newcomer needs stand on the readme's first screen", () => {
  const readme = pages.find(({ page }) => page === "README.md");
  const first = readme?.text.split("\n").slice(0, 40).join("\n") ?? "";
  expect(scriptsNamedIn(first)).toEqual(expect.arrayContaining(["start", "test"]));
});

test("a command or a page that does not exist is named", () => {
  const text = "Run `npm run fly` and read [the rest](docs/nowhere.md).";
  expect(missingIn({ page: "README.md", text })).toEqual([
    "README.md: npm run fly",
    "README.md: docs/nowhere.md",
  ]);
});
