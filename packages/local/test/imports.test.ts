import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

type Import = { from: string; to: string; isType?: boolean };

// The first line that fits a file decides: <package>/<subject>/<file>, and where it may point ($1 is its subject).
const rules: [who: RegExp, may: RegExp][] = [
  [/^local\//, /./],
  [
    /^web\//,
    /^(web|api|core\/[^/]+)\/(?!.*\.item\.ts$)|^\.\.\/content\/(words\/|certificate-keys\.json$)/,
  ],
  [/\.test\.ts$|\/testing[^/]*\.ts$|\.contract\.ts$/, /^(?!local\/|web\/)/],
  [/^table\//, /^table\//],
  [/^core\/kernel\//, /^(core\/kernel|table)\//],
  // Which zone a province keeps is a fact of the country: counting needs it, and nothing else of the roster.
  [
    /^core\/reporting\//,
    /^core\/roster\/(province|zone)\.ts$|^(core\/(kernel|reporting)|table)\/|\.facts\.ts$/,
  ],
  [/^core\/(reporting|notify)\//, /^(core\/(kernel|$1)|table)\/|\.facts\.ts$/],
  [/^core\/([^/]+)\//, /^(core\/(kernel|$1)|table)\//],
  // What stands beside the subjects joins them: compose.ts and its parts.
  [/^core\//, /^(core|table)\//],
  [/^files\//, /^(files|core\/kernel)\//],
  [/^api\/lambda\.ts$/, /^\.\.\/content\/letters\/|^(api|core|files|table)\//],
  [/^paper\//, /^\.\.\/content\/words\/id\.json$|^(paper|core\/[^/]+\/(?!.*\.(item|facts)\.ts$))/],
  [/^api\//, /^(api|paper|core\/(?!compose))(?!.*\.item\.ts$)/],
  [/^worker\/job\.ts$/, /^\.\.\/content\/certificate-keys\.json$|^(worker|core|files|table)\//],
  [/^worker\//, /^(worker|core|files|table|media)\/(?!.*\.item\.ts$)/],
  [/^media\//, /^media\//],
];
// The shape of another subject's noun may be spoken of; what it does may not be called.
const noun = /^core\/([^/]+)\/(?!\1\.ts)[^.]+\.ts$/;

/** The imports that go against the grain, each as "from -> to". */
const strays = (imports: Import[]): string[] =>
  imports.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} -> ${to}`);

function isAllowed({ from, to, isType }: Import): boolean {
  if (isType && from.startsWith("core/") && noun.test(to)) return true;
  const [who, may] = rules.find(([file]) => file.test(from)) ?? [];
  if (!who || !may) return false;
  const subject = from.match(who)?.[1] ?? "";
  return new RegExp(may.source.replaceAll("$1", subject)).test(to);
}

function importsOfAll(): Import[] {
  const files = globSync("packages/*/src/**/*.{ts,tsx}", { cwd: root });
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    const found = text.matchAll(/(import type\s[^;"]*|)\b(?:from|import)\s*\(?\s*"([^"]+)"/g);
    return [...found].flatMap(([, type, name = ""]) => {
      const path = pathOf(file, name);
      return path ? [{ from: short(file), to: short(path), isType: Boolean(type) }] : [];
    });
  });
}

/** The file an import means, when it is one of ours. */
function pathOf(file: string, name: string): string | undefined {
  const [, workspace, rest] = name.match(/^@netra\/([^/]+)\/(.+)$/) ?? [];
  if (workspace) return `packages/${workspace}/src/${rest}.ts`;
  return name.startsWith(".") ? join(dirname(file), name) : undefined;
}

const short = (path: string) => relative("packages", path).replace("/src/", "/");

test("every import goes the way the house allows", () => {
  const imports = importsOfAll();
  expect(imports.length).toBeGreaterThan(100);
  expect(strays(imports)).toEqual([]);
});

test.each([
  ["core/roster/roster.ts", "core/learning/learning.ts"],
  ["core/roster/roster.ts", "core/learning/learning.facts.ts"],
  ["core/reporting/report.ts", "core/learning/standing.item.ts"],
  ["core/learning/learning.ts", "api/app.ts"],
  ["api/routes/roster.ts", "core/roster/person.item.ts"],
  ["api/routes/roster.ts", "core/compose.ts"],
  ["api/routes/roster.ts", "table/table.ts"],
  ["web/roster/people.query.ts", "core/roster/person.item.ts"],
  ["worker/job.ts", "local/world.ts"],
  ["media/render.ts", "core/kernel/id.ts"],
  ["paper/certificate.ts", "core/certifying/certificate.item.ts"],
  ["paper/certificate.ts", "api/app.ts"],
])("a planted import is named: %s -> %s", (from, to) => {
  expect(strays([{ from, to }])).toEqual([`${from} -> ${to}`]);
});

test("the type of another subject's noun may be named, its service and its storage may not", () => {
  const from = "core/learning/home.ts";
  const isType = true;
  expect(strays([{ from, to: "core/roster/agency.ts", isType }])).toEqual([]);
  expect(strays([{ from, to: "core/roster/agency.ts" }])).toHaveLength(1);
  expect(strays([{ from, to: "core/roster/roster.ts", isType }])).toHaveLength(1);
  expect(strays([{ from, to: "core/roster/agency.item.ts", isType }])).toHaveLength(1);
});
