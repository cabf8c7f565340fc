import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSignature } from "./checking.ts";
import { fragmentOf, lineOf, type Payload, readFragment } from "./payload.ts";
import { createSigner } from "./signing.ts";
import { givenKey, verifyInNode } from "./testing.ts";

const { key, secret, signer } = givenKey(7);
const base: Payload = {
  code: "K7QF2M9T4XWB",
  date: "2026-11-22",
  name: "Maria Rembulan, S.Pd.",
  title: "Suka, komentar, bagikan",
};
const signed = (payload: Payload) => fragmentOf(payload, signer().sign(payload));

async function check(code: string, fragment: string, keys = [key]) {
  const read = readFragment(code, fragment);
  return read ? (await checkSignature(read, keys, verifyInNode)).verdict : "unreadable";
}

const lines = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).map(lineOf);
const payloads = fc.record({
  code: fc.constantFrom("K7QF2M9T4XWB", "000000000000", "ZZZZZZZZZZZZ"),
  date: fc.constantFrom("2026-01-01", "2026-11-22", "2031-02-28"),
  name: lines,
  title: lines,
});

test("whatever a certificate says, its address proves it, and says it again letter by letter", async () => {
  await fc.assert(
    fc.asyncProperty(payloads, async (payload) => {
      const fragment = `#${signed(payload)}`;
      expect(fragment).toMatch(/^#[\w-]+\.[\w-]{86}$/);
      expect(readFragment(payload.code, fragment)?.payload).toEqual(payload);
      expect(await check(payload.code, fragment)).toBe("genuine");
    }),
  );
});

test("no character of it can be changed, left out or added", async () => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=%#";
  await fc.assert(
    fc.asyncProperty(
      payloads,
      fc.nat(),
      fc.constantFrom(...letters, ""),
      fc.boolean(),
      async (...[payload, at, letter, isAdded]) => {
        const whole = signed(payload);
        const place = at % (whole.length + 1);
        const changed = whole.slice(0, place) + letter + whole.slice(isAdded ? place : place + 1);
        fc.pre(changed !== whole);
        expect(await check(payload.code, changed)).not.toBe("genuine");
      },
    ),
  );
});

test("what is not printed makes no other name: blanks, line ends and invisible marks are one spelling", () => {
  const name = "Maria\u200b  Rembu\u00adlan,\n S.Pd.\u202e ";
  expect(lineOf(name)).toBe("Maria Rembulan, S.Pd.");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => lineOf(lineOf(text)) === lineOf(text)),
  );
});

test("it proves nothing under another code", async () => {
  expect(await check("K7QF2M9T4XWC", signed(base))).toBe("false");
});

test("a name cannot borrow from a title: where one ends and the other begins is signed too", async () => {
  const moved = { ...base, name: "Maria", title: `Rembulan, S.Pd. ${base.title}` };
  const signature = signer().sign(base);
  expect(await check(base.code, fragmentOf(moved, signature))).toBe("false");
});

test.each(["", "#", "a.b", "….…", "MjAyNg.AAAA", `${signed(base)}.x`])(
  "%j is no signature of ours",
  async (fragment) => {
    expect(await check(base.code, fragment)).toBe("unreadable");
  },
);

test("a key vouches for its own days only, and each certificate is checked with the key of its day", async () => {
  const old = { ...key, until: "2026-11-22" };
  const successor = givenKey(8, { from: "2026-11-01" }).key;
  expect(await check(base.code, signed(base), [old, successor])).toBe("false");
  const before = { ...base, date: "2026-11-21" };
  expect(await check(base.code, signed(before), [successor, old])).toBe("genuine");
  expect(await check(base.code, signed(before), [{ ...key, from: "2026-11-22" }])).toBe("false");
});

test("what a revoked key signed is told apart from a forgery and from the genuine", async () => {
  const revoked = { ...key, revokedAt: "2026-12-01T00:00:00.000Z" };
  const read = readFragment(base.code, signed(base));
  expect(read && (await checkSignature(read, [revoked], verifyInNode))).toEqual({
    verdict: "key_revoked",
    payload: base,
    keyId: "key-7",
    revokedAt: "2026-12-01T00:00:00.000Z",
  });
});

test("nobody signs with a key their stage does not trust, with another's, with a revoked one or for another's days", () => {
  const history = [key, { ...givenKey(9).key, stage: "local" }];
  const begin = (change: object) => () =>
    createSigner({ secret, history, stage: "uji", ...change });
  expect(begin({})).not.toThrow();
  expect(begin({ secret: givenKey(9).secret })).toThrow('"key-9" is not the key of stage "uji"');
  expect(begin({ secret: `key-7.${givenKey(8).secret.split(".")[1]}` })).toThrow("is not the key");
  expect(begin({ secret: "key-7.kurang" })).toThrow("32 bytes");
  expect(begin({ stage: "production" })).toThrow('none for stage "production"');
  expect(begin({ history: [{ ...key, revokedAt: "2026-12-01T00:00:00Z" }] })).toThrow("revoked");
  expect(begin({ history: [key, key] })).toThrow("key id twice");
  expect(() => signer().sign({ ...base, date: "2025-12-31" })).toThrow("not of 2025-12-31");
});
