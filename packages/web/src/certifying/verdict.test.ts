import { expect, test } from "vitest";
import { type Record, type Signature, toneOf, verdictOf, verdicts } from "./verdict.ts";

const payload = { code: "K7QF2M9T4XWB", date: "2026-11-22", name: "Maria", title: "Suka" };
const signatures: { [Name in Signature["verdict"]]: Signature } = {
  none: { verdict: "none" },
  genuine: { verdict: "genuine", payload, keyId: "k" },
  key_revoked: { verdict: "key_revoked", payload, keyId: "k", revokedAt: "2026-12-01T00:00:00Z" },
  false: { verdict: "false" },
};
const records: Record[] = ["valid", "revoked", "unknown", "away"];

test.each([
  ["none", "valid", "valid"],
  ["genuine", "valid", "valid"],
  ["key_revoked", "valid", "valid"],
  ["false", "valid", "false_address"],
  ["genuine", "revoked", "revoked"],
  ["false", "revoked", "revoked"],
  ["none", "unknown", "unknown"],
  ["genuine", "unknown", "genuine_unrecorded"],
  ["false", "unknown", "false_signature"],
  ["none", "away", "unreachable"],
  ["genuine", "away", "genuine_offline"],
  ["key_revoked", "away", "key_revoked"],
  ["false", "away", "false_signature"],
] as const)("signature %s, record %s: %s", (signature, record, verdict) => {
  expect(verdictOf(signatures[signature], record)).toBe(verdict);
});

test("nothing is shown as proven that neither the record nor a trusted signature vouches for", () => {
  for (const signature of Object.values(signatures)) {
    for (const record of records) {
      const isVouched =
        record === "valid" || (record === "away" && signature.verdict === "genuine");
      const isGood = toneOf(verdictOf(signature, record)) === "good";
      expect(isGood).toBe(isVouched && signature.verdict !== "false");
    }
  }
  expect(new Set(verdicts).size).toBe(verdicts.length);
});
