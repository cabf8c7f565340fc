import { toBase64Url } from "@netra/core/certifying/payload";
import { privateKeyOf, publicKeyOf } from "@netra/core/certifying/signing";
import type { SigningKey } from "@netra/core/certifying/signing-key";

/** A new key for a stage: the entry everybody may read, and the secret that only the stage may hold. */
export function mintedKey(
  history: readonly SigningKey[],
  { stage, today, seed }: { stage: string; today: string; seed: Uint8Array },
): { key: SigningKey; secret: string } {
  const before = history.filter((key) => key.stage === stage);
  const keyId = `${stage}-${before.length + 1}`;
  const key = {
    keyId,
    publicKey: publicKeyOf(privateKeyOf(seed)),
    // It reaches back to the stage's first day: who is certified late finished under an earlier key.
    from: before.map(({ from }) => from).toSorted()[0] ?? today,
    stage,
  };
  return { key, secret: `${keyId}.${toBase64Url(seed)}` };
}
