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

  it("says what a scene teaches and shows, and when its still picture is taken", () => {
    const [one, two, three] = scenesOf(
      parseScript(`# Judul
## Isi (inti)
### satu {teaches: KE-04, PD-06}
![Dua garis.](pictures/satu.svg "baris 1")
Pertama.
Kedua.
### dua
![Sebuah soal.](pictures/dua.svg)
Boleh, atau tidak? (jeda 3) {stop: allowed}
Tidak boleh.
### tiga
Ketiga.
`),
    );
    expect(one).toMatchObject({ teaches: ["KE-04", "PD-06"], alt: "Dua garis.", stillLine: 1 });
    expect(two).toMatchObject({ teaches: [], stillLine: 1 });
    expect(two?.lines[0]).toMatchObject({ text: "Boleh, atau tidak?", stopId: "allowed" });
    expect(three).toMatchObject({ alt: "", stillLine: 1 });
  });

  it("is refused when a picture belongs to another scene", () => {
    const other = "# Judul\n## Isi (inti)\n### satu\n![Gambar.](pictures/dua.svg)\n";
    expect(() => parseScript(other)).toThrow("script.md:4");
  });

  it("is refused with the number of the line that does not fit", () => {
    expect(() => parseScript("# Judul\n\n## Tanpa jenis\n")).toThrow("script.md:3");
    expect(() => parseScript("# Judul\nKalimat tanpa adegan.\n")).toThrow("script.md:2");
  });
});
