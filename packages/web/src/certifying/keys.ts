import type { SigningKey } from "@netra/core/certifying/signing-key";
import history from "../../../../content/certificate-keys.json";

/** The public keys this build trusts: the build leaves those of its own stage only (certificate-keys.ts). */
export const trustedKeys: readonly SigningKey[] = history;
