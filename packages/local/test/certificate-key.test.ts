import { createSigner } from "@netra/core/certifying/signing";
import { keysOfStage, type SigningKey } from "@netra/core/certifying/signing-key";
import { expect, test } from "vitest";
import { mintedKey } from "../deploy/minted-key.ts";

const mint = (history: SigningKey[], today: string, byte: number) =>
  mintedKey(history, { stage: "uji", today, seed: new Uint8Array(32).fill(byte) });
const payload = { code: "K7QF2M9T4XWB", date: "2026-11-22", name: "Maria", title: "Suka" };

test("a new key signs for its stage as soon as its public half is in the history", () => {
  const { key, secret } = mint([], "2026-11-22", 1);
  expect(keysOfStage([key], "uji")).toEqual([key]);
  const signer = createSigner({ secret, history: [key], stage: "uji" });
  expect(signer.sign(payload)).toHaveLength(64);
  expect(JSON.stringify(key)).not.toContain(secret.split(".")[1]);
});

test("its successor also vouches for what was finished before, so that nobody certified late is left out", () => {
  const first = mint([], "2026-11-22", 1).key;
  const { key, secret } = mint([first], "2027-06-01", 2);
  expect(key).toMatchObject({ keyId: "uji-2", from: "2026-11-22" });
  const history = [{ ...first, until: "2027-06-01" }, key];
  expect(createSigner({ secret, history, stage: "uji" }).sign(payload)).toHaveLength(64);
});

test("keys of another stage are not counted and lend no days", () => {
  const local = { ...mint([], "2026-01-01", 1).key, stage: "local" };
  expect(mint([local], "2026-11-22", 2).key).toMatchObject({ keyId: "uji-1", from: "2026-11-22" });
});
