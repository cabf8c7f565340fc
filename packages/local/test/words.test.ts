import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");

type Phrase = string | { one?: string; other: string };
const words = (language: string): Record<string, Phrase> =>
  JSON.parse(readFileSync(join(root, "content/words", `${language}.json`), "utf8"));
const [indonesian, english] = [words("id"), words("en")];

const sources = (folder: string, kinds: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter(
      (name) => kinds.test(name) && !name.includes("node_modules") && !name.includes(".test."),
    )
    .map((name) => readFileSync(join(root, folder, name), "utf8"))
    .join("\n");

const web = sources("packages/web/src", /\.tsx?$/);
const platform = ["core", "files", "api"]
  .map((name) => sources(`packages/${name}/src`, /\.ts$/))
  .join("\n");

/** What a key made at run time begins with: `status.${state}`, or "studio.cue." and a code. */
const prefixes = [
  ...web.matchAll(/`([a-z_]+\.(?:[a-z_]+[._])*)\$\{|"([a-z_]+\.(?:[a-z_]+\.)*)"/g),
].map(([, template, literal]) => template ?? literal ?? "");

const isSaid = (key: string) => {
  if (key.startsWith("fault.")) return platform.includes(`"${key.slice("fault.".length)}"`);
  return web.includes(`"${key}"`) || prefixes.some((prefix) => key.startsWith(prefix));
};

const texts = (phrase: Phrase) => (typeof phrase === "string" ? [phrase] : Object.values(phrase));
const blanks = (phrase: Phrase) =>
  [...new Set(texts(phrase).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

describe("the words of the interface", () => {
  it("are the same set in Indonesian and in English", () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(indonesian).sort());
  });

  it("are all said somewhere; a fault's words belong to a code that is really answered", () => {
    expect(Object.keys(indonesian).filter((key) => !isSaid(key))).toEqual([]);
  });

  it("leave the same blanks to fill in both languages", () => {
    const differing = Object.keys(indonesian).filter(
      (key) => `${blanks(indonesian[key] ?? "")}` !== `${blanks(english[key] ?? "")}`,
    );
    expect(differing).toEqual([]);
  });

  it("have a singular in English wherever a count is said, and none in Indonesian", () => {
    const counted = Object.entries(english).filter(([, phrase]) => typeof phrase === "object");
    expect(counted.filter(([, phrase]) => typeof phrase === "object" && !phrase.one)).toEqual([]);
    expect(Object.entries(indonesian).filter(([, p]) => typeof p === "object")).toEqual([]);
  });

  it("are never empty, and stand in order so that two people can add to them", () => {
    for (const language of [indonesian, english]) {
      expect(Object.keys(language)).toEqual(Object.keys(language).toSorted());
      expect(
        Object.values(language)
          .flatMap(texts)
          .filter((text) => !text.trim()),
      ).toEqual([]);
    }
  });

  it("address people formally", () => {
    const familiar = /\b(kamu|kalian|lo|gue)\b|\banda\b/;
    const hits = Object.entries(indonesian).filter(([, p]) =>
      texts(p).some((s) => familiar.test(s)),
    );
    expect(hits).toEqual([]);
  });
});
