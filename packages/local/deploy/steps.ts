import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { foundationSettings } from "../../../infra/foundation/settings.ts";
import { appName, edgeRegion, mustBeStage, region } from "../../../infra/names.ts";

export const say = (text: string) => console.log(`\n=> ${text}`);

/** Runs a program to its end before our eyes; anything but success ends the deploy here. */
export function must(command: string, args: readonly string[], env: Env = process.env) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit", env });
  if (error) throw new Error(`${command} cannot be run: ${error.message}`);
  if (status !== 0)
    throw new Error(`${command} ${args.slice(0, 3).join(" ")} … ended with ${status}`);
}
type Env = Record<string, string | undefined>;

/** What a program prints, for us to read. */
export const output = (command: string, args: readonly string[], env: Env = process.env): string =>
  execFileSync(command, args, {
    encoding: "utf8",
    env,
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();

const secretNames = ["OidcClientSecret", "SessionKey", "SmtpUrl", "CertificateKey"];

/** The stage's own settings, complete before anything is made. */
export function settingsFor(wanted: string | undefined) {
  const stage = mustBeStage(wanted);
  const file = `.env.${stage}`;
  if (!existsSync(file))
    throw new Error(`${file} is missing: copy infra/example.env and fill it in`);
  const told = parseEnv(readFileSync(file, "utf8")) as Record<string, string>;
  foundationSettings(told);
  return { stage, told };
}

/** What must outlive every deploy; a stack that has not changed is left alone. */
export function deployFoundation(stage: string) {
  must(process.execPath, ["infra/foundation/synth.ts", "--stage", stage]);
  for (const [half, where] of Object.entries({ foundation: region, edge: edgeRegion })) {
    const stack = `${appName}-${stage}-${half}`;
    say(`${stack} in ${where}`);
    const at = ["--region", where, "--stack-name", stack];
    must("aws", [
      ...["cloudformation", "deploy", ...at, "--no-fail-on-empty-changeset"],
      ...["--template-file", `cdk.out/${stack}.template.json`, "--capabilities", "CAPABILITY_IAM"],
    ]);
    const protect = ["update-termination-protection", ...at, "--enable-termination-protection"];
    must("aws", ["cloudformation", ...protect]);
  }
}

/** The stage's secrets; whichever was never set is named, with the way to set it. */
export function secretsOf(stage: string): Record<string, string> {
  const listed = output("sst", ["secret", "list", "--stage", stage]);
  const secrets = parseEnv(listed) as Record<string, string>;
  const missing = secretNames.filter((name) => !secrets[name]);
  if (missing.length === 0) return secrets;
  const how = missing.map((name) => `  npx sst secret set ${name} '…' --stage ${stage}`);
  throw new Error(`secrets are missing; docs/deploy.md says what they are:\n${how.join("\n")}`);
}

/** Makes the app anew from what is checked out; answers where it is. */
export function deployApp(stage: string, told: Record<string, string>, release: string) {
  const env = { ...process.env, ...told, RELEASE: release };
  must("sst", ["deploy", "--stage", stage], env);
  const { url, begin } = JSON.parse(readFileSync(".sst/outputs.json", "utf8"));
  return { origin: new URL(url).origin, begin: String(begin) };
}

/** Makes the first operator where there is none; answers who it is, unless somebody else was first. */
export function beginStage(name: string, told: Record<string, string>): string | undefined {
  const payload = JSON.stringify({ nip: told.FIRST_OPERATOR_NIP, name: told.FIRST_OPERATOR_NAME });
  const answer = output("aws", [
    ...["lambda", "invoke", "--region", region, "--function-name", name],
    ...["--cli-binary-format", "raw-in-base64-out", "--payload", payload],
    ...["--query", "StatusCode", "--output", "text", "/dev/stdout"],
  ]);
  const { begun, personId } = JSON.parse(answer.slice(0, answer.lastIndexOf("}") + 1));
  console.log(`first operator: ${begun}`);
  return personId;
}
