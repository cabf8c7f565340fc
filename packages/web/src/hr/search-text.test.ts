import { expect, test } from "vitest";
import { wantedBy } from "./search-text.ts";

test("two letters or more are the beginning of a name", () => {
  expect(wantedBy("  siti   a")).toEqual({ by: "name", name: "siti a" });
});

test("one letter is not enough to search by", () => {
  expect(wantedBy("s")).toEqual({ by: "unclear", reason: "name_short" });
});

test("a NIP is understood with the spaces it is written with", () => {
  expect(wantedBy("19800101 200901 1 901")).toEqual({ by: "nip", nip: "198001012009011901" });
});

test("half a NIP is never searched", () => {
  expect(wantedBy("19800101")).toEqual({ by: "unclear", reason: "nip_incomplete" });
});

test("an empty field asks for everybody", () => {
  expect(wantedBy("   ")).toEqual({ by: "nothing" });
});
