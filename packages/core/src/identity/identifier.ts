import * as v from "valibot";
import type { PersonId } from "../kernel/id.ts";

/** What a person is known by elsewhere. `sub` is the account at the one identity provider in use. */
export const identifierKinds = ["nip", "sub", "email"] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** Says that a value means this person since `from`; a value never means two people at once. */
export type Identifier = {
  kind: IdentifierKind;
  value: string;
  personId: PersonId;
  from: string;
  version: number;
};

/** What the identity provider vouches for. Only what it has verified may name a person. */
export const claimsSchema = v.object({
  iss: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  sub: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  nip: v.optional(v.string()),
  email: v.optional(v.string()),
  emailVerified: v.optional(v.boolean()),
  name: v.optional(v.string()),
});
export type Claims = v.InferOutput<typeof claimsSchema>;

/** One spelling per identifier: a NIP without spaces, an address in lower case. */
export function normalIdentifier(kind: IdentifierKind, value: string): string {
  if (kind === "nip") return value.replaceAll(/\s/g, "");
  return kind === "email" ? value.trim().toLowerCase() : value;
}

/** The identifiers that may lead from these claims to a person, the only one that counts first. */
export function identifiersIn(claims: Claims): { kind: "nip" | "email"; value: string }[] {
  const nip = normalIdentifier("nip", claims.nip ?? "");
  // A civil servant is known by the NIP alone: an address must not lead to somebody else's record.
  if (/^\d{18}$/.test(nip)) return [{ kind: "nip", value: nip }];
  const email = normalIdentifier("email", claims.email ?? "");
  return claims.emailVerified && email ? [{ kind: "email", value: email }] : [];
}
