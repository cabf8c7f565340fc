import { generateKeyPairSync, type JsonWebKey, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export type ProviderKeys = { signing: JsonWebKey; cookie: string; clientSecret: string };

/** The keys of this machine's provider, made once: a restart must not sign everybody out. */
export function keepProviderKeys(file: string): ProviderKeys {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const keys: ProviderKeys = {
    signing: { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "local" },
    cookie: randomBytes(32).toString("base64url"),
    clientSecret: randomBytes(32).toString("base64url"),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
