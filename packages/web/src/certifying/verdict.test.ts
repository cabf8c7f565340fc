import { expect, test } from "vitest";
import { type OnRecord, type Signature, toneOf, verdictOf } from "./verdict.ts";

const payload = { code: "K7QF2M9T4XWB", date: "2026-11-22", name: "Maria", title: "Suka" };
const signatures: { [Name in Signature["verdict"]]: Signature } = {
  none: { verdict: "none" },
  genuine: { verdict: "genuine", payload, keyId: "k" },
  key_revoked: { verdict: "key_revoked", payload, keyId: "k", revokedAt: "2026-12-01T00:00:00Z" },
  false: { verdict: "false" },
};
const records: OnRecord[] = ["valid", "revoked", "unknown", "away"];

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

test("only what is on record and not contradicted is shown as proven; a signature alone, as all but proven", () => {
  for (const signature of Object.values(signatures)) {
    for (const record of records) {
      const tone = toneOf(verdictOf(signature, record));
      expect(tone === "good").toBe(record === "valid" && signature.verdict !== "false");
      expect(tone === "tint").toBe(record === "away" && signature.verdict === "genuine");
    }
  }
});
