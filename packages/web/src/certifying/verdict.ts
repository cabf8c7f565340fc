import type { SignatureCheck } from "@netra/core/certifying/checking";

/** What the address itself proves; `none` when it carries no signature. */
export type Signature = SignatureCheck | { verdict: "none" };

/** What the server says of a code; `away` when it says nothing. */
export type OnRecord = "valid" | "revoked" | "unknown" | "away";

export type Verdict =
  | "valid"
  | "revoked"
  | "false_signature"
  | "false_address"
  | "genuine_unrecorded"
  | "unknown"
  | "genuine_offline"
  | "key_revoked"
  | "unreachable";

/** One answer out of two: the record decides what holds, the signature speaks where the record is silent. */
export function verdictOf(signature: Signature, record: OnRecord): Verdict {
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

/** How it is shown: proven, proven but for what only the record knows, to be warned of, or open. */
export function toneOf(verdict: Verdict): "good" | "tint" | "warn" | "plain" {
  if (verdict === "valid") return "good";
  if (verdict === "genuine_offline") return "tint";
  return verdict === "unreachable" || verdict === "unknown" ? "plain" : "warn";
}
