import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { fromBase64Url, type Payload, payloadBytes, toBase64Url } from "./payload.ts";
import { keysOfStage, vouchesFor } from "./signing-key.ts";

export type Signer = { keyId: string; sign: (payload: Payload) => Uint8Array };

// PKCS #8 around a bare Ed25519 seed (RFC 8410).
const envelope = Buffer.from("302e020100300506032b657004220420", "hex");

/** The private key of a seed of 32 bytes. */
export const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([envelope, seed]), format: "der", type: "pkcs8" });

/** Its public half, as the key history writes it. */
export const publicKeyOf = (privateKey: KeyObject): string =>
  toBase64Url(createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32));

/** Signs for one stage. `secret` is `<key id>.<seed, base64url>`; refuses a key the stage's readers do not trust. */
export function createSigner(needs: { secret: string; history: unknown; stage: string }): Signer {
  const [keyId = "", text = ""] = needs.secret.split(".");
  const seed = fromBase64Url(text);
  if (seed?.length !== 32) throw new Error("certificate key: not <key id>.<32 bytes, base64url>");
  const key = keysOfStage(needs.history, needs.stage).find((each) => each.keyId === keyId);
  const privateKey = privateKeyOf(seed);
  if (key?.publicKey !== publicKeyOf(privateKey)) {
    throw new Error(`certificate key: "${keyId}" is not the key of stage "${needs.stage}"`);
  }
  if (key.revokedAt) throw new Error(`certificate key: "${keyId}" is revoked`);
  return {
    keyId,
    sign(payload) {
      // Else the paper would carry a signature that every reader refuses.
      if (!vouchesFor(key, payload.date))
        throw new Error(`certificate key: not of ${payload.date}`);
      return new Uint8Array(sign(null, payloadBytes(payload), privateKey));
    },
  };
}
