import { createPublicKey, verify } from "node:crypto";
import { freshTable } from "@netra/table/testing";
import type { Actor } from "../kernel/actor.ts";
import { clockAt } from "../kernel/clock.ts";
import { readFact } from "../kernel/fact.ts";
import { moduleIds, type PersonId, personIds } from "../kernel/id.ts";
import { createCertifying } from "./certifying.ts";
import type { Verify } from "./checking.ts";
import type { Finisher } from "./issuing.ts";
import { toBase64Url } from "./payload.ts";
import { createSigner, privateKeyOf, publicKeyOf } from "./signing.ts";
import type { SigningKey } from "./signing-key.ts";

/** A key anybody can make again: 32 times the same byte. */
export function givenKey(byte: number, change: Partial<SigningKey> = {}) {
  const seed = new Uint8Array(32).fill(byte);
  const key: SigningKey = {
    keyId: `key-${byte}`,
    publicKey: publicKeyOf(privateKeyOf(seed)),
    from: "2026-01-01",
    stage: "uji",
    ...change,
  };
  const secret = `${key.keyId}.${toBase64Url(seed)}`;
  return { key, secret, signer: () => createSigner({ secret, history: [key], stage: key.stage }) };
}

/** The same check as a browser's, by other means. */
export const verifyInNode: Verify = async ({ publicKey, signature, bytes }) => {
  const key = { kty: "OKP", crv: "Ed25519", x: toBase64Url(publicKey) };
  return verify(null, bytes, createPublicKey({ key, format: "jwk" }), signature);
};

export const givenAuthority = {
  name: "Komisi Aparatur Sipil Negara",
  shortName: "KASN",
  legalBasis: "UU 5/2014",
};

export const givenModule = {
  what: {
    kind: "module" as const,
    moduleId: moduleIds.mint(),
    release: 2,
    title: "Suka, komentar, bagikan",
    asOf: "2026-11-01",
  },
  completedAt: "2026-11-22T16:05:00.000Z",
  authority: givenAuthority,
};

export const givenSet = {
  what: {
    kind: "set" as const,
    set: 1,
    title: "Program Netralitas ASN 2026",
    modules: [{ title: givenModule.what.title, asOf: givenModule.what.asOf }],
  },
  completedAt: givenModule.completedAt,
  authority: givenAuthority,
};

/** Certifying on a fresh table, for people who finished what the test says. */
export async function givenCertifying({ mint }: { mint?: () => string } = {}) {
  const { table } = await freshTable();
  const clock = clockAt("2026-11-22T16:05:02.000Z");
  const finishers = new Map<PersonId, Finisher>();
  const logos = new Map<string, Uint8Array>();
  const { key, signer } = givenKey(7);
  const certifying = createCertifying({
    table,
    clock,
    signer: signer(),
    ...(mint && { mint }),
    findFinisher: async (personId) => finishers.get(personId),
    readLogo: async (logoKey) => logos.get(logoKey),
  });

  /** Somebody at Kaimana who finished this. */
  function finisher(...finished: Finisher["finished"]): Actor & { personId: PersonId } {
    const personId = personIds.mint();
    finishers.set(personId, {
      personId,
      displayName: "Maria  Rembulan, S.Pd.",
      agencyName: "Kabupaten Kaimana",
      unitName: "Dinas Pendidikan",
      zone: "Asia/Jayapura",
      finished,
    });
    return { personId, grants: [] };
  }

  const certify = (...personIds: PersonId[]) => certifying.runJob({ job: "certify", personIds });

  async function factsOf(personId: PersonId) {
    const { items } = await table.listItems({
      pk: `PERSON#${personId}`,
      sk: { prefix: "FACT#" },
    });
    return items.map(readFact);
  }

  return { table, clock, certifying, finishers, logos, key, finisher, certify, factsOf };
}
