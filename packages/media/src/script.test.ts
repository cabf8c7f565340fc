import { describe, expect, it } from "vitest";
import { linesOf, parseScript, scenesOf } from "./script.ts";

const source = `# Judul

## Awal (pembuka)

### satu
Halo. {asks: first, second}
Boleh, atau tidak? (jeda 2,5)
`;

describe("a script", () => {
  it("gives each line a name of its own, its questions and its pause to think", () => {
    expect(linesOf(parseScript(source))).toEqual([
      { lineId: "satu-1", text: "Halo.", asks: ["first", "second"], thinkSeconds: 0 },
      { lineId: "satu-2", text: "Boleh, atau tidak?", asks: [], thinkSeconds: 2.5 },
    ]);
  });

  it("keeps chapters and their kinds in the order they are written", () => {
    const script = parseScript(source);
    expect(script.title).toBe("Judul");
    expect(script.chapters.map(({ title, kind }) => [title, kind])).toEqual([["Awal", "intro"]]);
    expect(scenesOf(script).map(({ sceneId }) => sceneId)).toEqual(["satu"]);
  });

  it("is refused with the number of the line that does not fit", () => {
    expect(() => parseScript("# Judul\n\n## Tanpa jenis\n")).toThrow("script.md:3");
    expect(() => parseScript("# Judul\nKalimat tanpa adegan.\n")).toThrow("script.md:2");
  });
});
