import type { Verify } from "@netra/core/certifying/checking";

/** Checks an Ed25519 signature: by the browser itself, or by a small library where it does not know how. */
export const verify: Verify = async (signed) => {
  const known = await verifyNatively(signed).catch(() => undefined);
  return known ?? verifyByLibrary(signed);
};

/** Throws where the browser has no Ed25519. */
async function verifyNatively({ publicKey, signature, bytes }: Parameters<Verify>[0]) {
  const key = await crypto.subtle.importKey("raw", publicKey, { name: "Ed25519" }, false, [
    "verify",
  ]);
  return crypto.subtle.verify({ name: "Ed25519" }, key, signature, bytes);
}

/** Fetched only when it is needed. */
export const verifyByLibrary: Verify = async ({ publicKey, signature, bytes }) => {
  const { verifyAsync } = await import("@noble/ed25519");
  // Strict: what the browser's own check refuses is refused here too.
  return verifyAsync(signature, bytes, publicKey, { zip215: false }).catch(() => false);
};
