import { fromBase64Url, type Payload, payloadBytes, type Signed } from "./payload.ts";
import { type SigningKey, vouchesFor } from "./signing-key.ts";

/** True when this key made this signature of these bytes. */
export type Verify = (signed: {
  publicKey: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
}) => Promise<boolean>;

export type SignatureCheck =
  | { verdict: "genuine"; payload: Payload; keyId: string }
  | { verdict: "key_revoked"; payload: Payload; keyId: string; revokedAt: string }
  | { verdict: "false" };

/** What a signature proves by itself, without asking anybody. */
export async function checkSignature(
  { payload, signature }: Signed,
  keys: readonly SigningKey[],
  verify: Verify,
): Promise<SignatureCheck> {
  const bytes = payloadBytes(payload);
  for (const key of keys.filter((each) => vouchesFor(each, payload.date))) {
    const publicKey = fromBase64Url(key.publicKey);
    if (!publicKey || !(await verify({ publicKey, signature, bytes }))) continue;
    const { keyId, revokedAt } = key;
    return revokedAt
      ? { verdict: "key_revoked", payload, keyId, revokedAt }
      : { verdict: "genuine", payload, keyId };
  }
  return { verdict: "false" };
}
