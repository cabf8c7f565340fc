import { hkdfSync } from "node:crypto";
import { EncryptJWT, jwtDecrypt } from "jose";

/** Tokens nobody outside can read or forge, each for one audience only. */
export type Seal = {
  seal: (value: Record<string, unknown>, audience: string, until?: Date) => Promise<string>;
  /** The value, or undefined when the token is not ours, not for this audience, or too old. */
  open: (
    token: string,
    audience: string,
    now: Date,
  ) => Promise<Record<string, unknown> | undefined>;
};

/** Each purpose gets a key of its own, so that no token can be passed off as another kind. */
export function keyFor(sessionKey: string, purpose: string): Uint8Array<ArrayBuffer> {
  const secret = Buffer.from(sessionKey, "base64url");
  return new Uint8Array(hkdfSync("sha256", secret, "", `netra ${purpose}`, 32));
}

export function createSeal(sessionKey: string, purpose: string): Seal {
  // Made ready once: to do so costs as much as to open a token.
  const ready = crypto.subtle.importKey("raw", keyFor(sessionKey, purpose), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  return {
    async seal(value, audience, until) {
      const token = new EncryptJWT(value)
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setAudience(audience);
      if (until) token.setExpirationTime(until);
      return await token.encrypt(await ready);
    },
    async open(token, audience, now) {
      try {
        const { payload } = await jwtDecrypt(token, await ready, {
          audience,
          currentDate: now,
          keyManagementAlgorithms: ["dir"],
          contentEncryptionAlgorithms: ["A256GCM"],
        });
        return payload;
      } catch {
        return undefined;
      }
    },
  };
}
