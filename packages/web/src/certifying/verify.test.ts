import { fromBase64Url, payloadBytes } from "@netra/core/certifying/payload";
import { givenKey, verifyInNode } from "@netra/core/certifying/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { verify, verifyByLibrary } from "./verify.ts";

const { key, signer } = givenKey(7);
const publicKey = fromBase64Url(key.publicKey) as Uint8Array<ArrayBuffer>;
const payload = { code: "K7QF2M9T4XWB", date: "2026-11-22", name: "Maria", title: "Suka" };
const signature = new Uint8Array(signer().sign(payload));

test("the browser's own check, the library's and the server's agree, on the genuine and on every forgery", async () => {
  const bytes = payloadBytes(payload);
  const all = [verify, verifyByLibrary, verifyInNode];
  for (const each of all) expect(await each({ publicKey, signature, bytes })).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.nat(63), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const forged = Uint8Array.from(signature);
      forged[at] = (forged[at] as number) ^ change;
      for (const each of all) {
        expect(await each({ publicKey, signature: forged, bytes })).toBe(false);
      }
    }),
    { numRuns: 30 },
  );
});

test("another key and other words are refused by both", async () => {
  const other = fromBase64Url(givenKey(8).key.publicKey) as Uint8Array<ArrayBuffer>;
  const changed = payloadBytes({ ...payload, name: "Mario" });
  for (const each of [verify, verifyByLibrary]) {
    expect(await each({ publicKey: other, signature, bytes: payloadBytes(payload) })).toBe(false);
    expect(await each({ publicKey, signature, bytes: changed })).toBe(false);
  }
});
