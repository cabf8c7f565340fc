import type { SignatureCheck } from "@netra/core/certifying/checking";

/** What the address itself proves; `none` when it carries no signature. */
export type Signature = SignatureCheck | { verdict: "none" };

/** What the server says of a code; `away` when it says nothing. */
export type Record = "valid" | "revoked" | "unknown" | "away";

export const verdicts = [
  "valid",
  "revoked",
  "false_signature",
  "false_address",
  "genuine_unrecorded",
  "unknown",
  "genuine_offline",
  "key_revoked",
  "unreachable",
] as const;
export type Verdict = (typeof verdicts)[number];

/** One answer out of two: the record decides what holds, the signature speaks where the record is silent. */
export function verdictOf(signature: Signature, record: Record): Verdict {
  const isFalse = signature.verdict === "false";
  if (record === "revoked") return "revoked";
  // The code is real; the paper it was read from need not be.
  if (record === "valid") return isFalse ? "false_address" : "valid";
  if (isFalse) return "false_signature";
  if (record === "unknown") {
    return signature.verdict === "genuine" ? "genuine_unrecorded" : "unknown";
  }
  if (signature.verdict === "genuine") return "genuine_offline";
  return signature.verdict === "key_revoked" ? "key_revoked" : "unreachable";
}

/** How it is shown: proven, to be warned of, or open. */
export const toneOf = (verdict: Verdict): "good" | "warn" | "plain" => {
  if (verdict === "valid" || verdict === "genuine_offline") return "good";
  return verdict === "unreachable" || verdict === "unknown" ? "plain" : "warn";
};
