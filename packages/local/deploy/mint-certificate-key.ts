import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { SigningKey } from "@netra/core/certifying/signing-key";
import { dayIn } from "@netra/core/kernel/day";
import { mustBeStage } from "../../../infra/names.ts";
import { mintedKey } from "./minted-key.ts";

const file = fileURLToPath(new URL("../../../content/certificate-keys.json", import.meta.url));
const { values } = parseArgs({ options: { stage: { type: "string" } } });
const stage = mustBeStage(values.stage);
const history: SigningKey[] = JSON.parse(readFileSync(file, "utf8"));
const today = dayIn("Asia/Jakarta", new Date());
const { key, secret } = mintedKey(history, { stage, today, seed: randomBytes(32) });
writeFileSync(file, `${JSON.stringify([...history, key], null, 2)}\n`);
console.log(
  `${key.keyId} stands in content/certificate-keys.json: commit it and deploy. Then, once:`,
);
console.log(`npx sst secret set CertificateKey '${secret}' --stage ${stage}`);
