import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { nipOf } from "@netra/core/roster/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createWorld, type World } from "../src/world.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const secrets = (sessionKey: string) =>
  `OidcClientSecret=a\nSessionKey=${sessionKey}\nSmtpUrl=smtps://b\nCertificateKey=c\n`;

let world: World;
let cloud: Server;
let root: string;
let told: { secrets: string; broken: string; unsaved: string };

/** What stands in for the programs a deploy calls: each says what it was asked and what the cloud would say. */
const program = (name: string) => `#!${process.execPath}
const { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const args = process.argv.slice(2);
const told = JSON.parse(readFileSync("told.json", "utf8"));
appendFileSync("asked.txt", ["${name}", ...args].join(" ") + "\\n");
const asked = ["${name}", ...args].join(" ");
if (told.broken && asked.includes(told.broken)) process.exit(1);
const valueOf = (flag) => args[args.indexOf(flag) + 1];
if (asked.startsWith("git rev-parse")) console.log("local");
if (asked.startsWith("git status") && told.unsaved) console.log(" M " + told.unsaved);
if (asked.includes("get-caller-identity")) console.log("123456789012");
if (asked.includes("cloudformation deploy") && !existsSync(valueOf("--template-file"))) process.exit(2);
if (asked.includes("docker build") && !existsSync(args.at(-1) + "/dist/bundle.mjs")) process.exit(3);
if (asked.startsWith("sst secret list")) process.stdout.write(told.secrets);
if (asked.startsWith("sst deploy")) {
  mkdirSync(".sst", { recursive: true });
  writeFileSync(".sst/outputs.json", JSON.stringify({ url: told.origin, begin: "Begin" }));
}
if (asked.includes("lambda invoke")) {
  fetch(told.cloud, { method: "POST", body: valueOf("--payload") })
    .then((answer) => answer.text())
    .then((said) => console.log(said + "\\n200"));
}
`;

beforeAll(async () => {
  world = await createWorld();
  cloud = createServer(async (request, response) => {
    const begun = await world.runtimes?.Begin.invoke<object>(JSON.parse(await text(request)));
    response.end(JSON.stringify(begun));
  });
  await new Promise<void>((done) => cloud.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  cloud?.close();
  await world?.stop();
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "netra-deploy-"));
  for (const name of ["infra", "packages", "content", "node_modules"]) {
    symlinkSync(join(repository, name), join(root, name));
  }
  mkdirSync(join(root, "bin"));
  for (const name of ["aws", "sst", "docker", "git"]) {
    writeFileSync(join(root, "bin", name), program(name));
    chmodSync(join(root, "bin", name), 0o755);
  }
  const example = readFileSync(join(repository, "infra/example.env"), "utf8");
  const filled = example.replace(/^FIRST_OPERATOR_NIP=.*$/m, `FIRST_OPERATOR_NIP=${nipOf(77)}`);
  for (const stage of ["uji", "production"]) writeFileSync(join(root, `.env.${stage}`), filled);
  const { sessionKey } = JSON.parse(readFileSync(join(world.home, "secrets.json"), "utf8"));
  told = { secrets: secrets(sessionKey), broken: "", unsaved: "" };
  return () => rmSync(root, { recursive: true, force: true });
});

/** Deploys as a person does, and answers what was printed and whom it asked, in order. */
async function deploy(...args: string[]) {
  const { port } = cloud.address() as AddressInfo;
  const { origin } = world;
  const more = { origin, cloud: `http://127.0.0.1:${port}` };
  writeFileSync(join(root, "told.json"), JSON.stringify({ ...told, ...more }));
  const child = spawn(process.execPath, ["packages/local/deploy/deploy.ts", ...args], {
    cwd: root,
    env: { ...process.env, PATH: `${join(root, "bin")}:${process.env.PATH}` },
  });
  const [printed, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const code = child.exitCode ?? (await new Promise((done) => child.once("exit", done)));
  const file = join(root, "asked.txt");
  const asked = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  rmSync(file, { force: true });
  return { code, printed, complained, asked };
}
const inOrder = (asked: string[], ...parts: string[]) =>
  parts.map((part) => asked.findIndex((each) => each.includes(part)));

test("a deploy makes what must last, then the app, then its first operator, and does the main job once", async () => {
  const { code, printed, complained, asked } = await deploy("--stage", "uji");
  expect({ code, complained }).toEqual({ code: 0, complained: "" });
  const places = inOrder(
    asked,
    "netra-uji-foundation --no-fail-on-empty-changeset",
    "netra-uji-foundation --enable-termination-protection",
    "netra-uji-edge --no-fail-on-empty-changeset",
    "docker push 123456789012.dkr.ecr.ap-southeast-3.amazonaws.com/netra-uji-render:local",
    "sst deploy --stage uji",
    "lambda invoke",
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(printed).toContain("first operator: now");
  expect(printed).toContain("the certificate");
  expect(printed).toContain(`uji is at ${world.origin}`);
});

test("going back touches the app alone, and nobody invented enters production", async () => {
  const { code, asked, printed } = await deploy("--stage", "production", "--only", "app");
  expect(code).toBe(0);
  expect(asked.filter((each) => each.includes("cloudformation"))).toEqual([]);
  expect(inOrder(asked, "sst deploy --stage production")).not.toContain(-1);
  expect(printed).toContain("nobody invented may enter the figures of real people");
  expect(printed).not.toContain("agency, roster and roles");
});

test("where the foundation fails the app is not touched", async () => {
  told.broken = "cloudformation deploy";
  const { code, asked, complained } = await deploy("--stage", "uji");
  expect(code).toBe(1);
  expect(complained).toContain("aws cloudformation deploy");
  expect(asked.filter((each) => /sst|docker|lambda/.test(each))).toEqual([]);
});

test("a secret that was never set is named before the app is made", async () => {
  told.secrets = told.secrets.replace(/SmtpUrl=.*\n/, "");
  const { code, asked, complained } = await deploy("--stage", "uji", "--only", "app");
  expect(code).toBe(1);
  expect(complained).toContain("npx sst secret set SmtpUrl");
  expect(inOrder(asked, "sst deploy")).toEqual([-1]);
});

test("what was not committed is not deployed", async () => {
  told.unsaved = "packages/api/src/app.ts";
  const { code, asked, complained } = await deploy("--stage", "uji");
  expect(code).toBe(1);
  expect(complained).toContain("commit first");
  expect(asked.filter((each) => !each.startsWith("git"))).toEqual([]);
});

test("a stage without settings of its own is refused before anybody is asked", async () => {
  const { code, asked, complained } = await deploy("--stage", "baru");
  expect(code).toBe(1);
  expect(complained).toContain(".env.baru is missing");
  expect(asked).toEqual([]);
});
