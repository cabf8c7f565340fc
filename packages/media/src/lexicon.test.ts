import { describe, expect, it } from "vitest";
import { parseLexicon, spokenForm, untold } from "./lexicon.ts";
import { phonemesOf } from "./phonemes.ts";

const lexicon = parseLexicon(
  [
    "written\tspoken\tkind\tnote",
    "ASN\ta és én\tsingkatan\t",
    "PP 94/2021\tPêraturan Pêmêrintah\thukum\t",
    "berat\tbêrat\te\t",
    "15,8\tlima bêlas koma dêlapan\tangka\t",
  ].join("\n"),
);

describe("the lexicon", () => {
  it("names abbreviations, numbers, law references and doubtful vowels nobody has written down", () => {
    expect(untold("PNS dan ASN", lexicon)).toEqual(["PNS"]);
    expect(untold("Pukul 23.59, PP 42/2004", lexicon)).toEqual(["23.59", "PP", "42/2004"]);
    expect(untold("Hukuman disiplin sedang", lexicon)).toEqual(["sedang"]);
    expect(untold("PP 94/2021 berat: 15,8 bagi ASN.", lexicon)).toEqual([]);
  });

  it("names loanwords by letters that Indonesian does not use", () => {
    expect(untold("sharing, ballot box, thumb", lexicon)).toEqual(["sharing", "box", "thumb"]);
  });

  it("does not find a known word inside a longer one", () => {
    expect(untold("keberatan", lexicon)).toEqual(["keberatan"]);
  });

  it("hands the voice sounds instead of doubtful letters", () => {
    expect(spokenForm("“Berat” bagi ASN.", lexicon)).toBe(
      "[[b@R2'at]] bagi a [[_|'Es]] [[_|'En]].",
    );
  });

  it("refuses a spoken form whose e may be read two ways", () => {
    expect(() => parseLexicon("written\tspoken\tkind\nmedia\tmedia\te")).toThrow("ê or é");
  });
});

describe("the sound of a word", () => {
  it("is stressed on the last syllable but one, unless that is a pepet", () => {
    expect(phonemesOf("média")).toBe("mEd'ia");
    expect(phonemesOf("sêbêlum")).toBe("s@b@l'um");
    expect(phonemesOf("pêr")).toBe("p@R");
  });

  it("keeps ng, ny, sy, kh and closing diphthongs whole", () => {
    expect(phonemesOf("pênyanyi")).toBe("p@n^'an^i");
    expect(phonemesOf("mênggunggah")).toBe("m@Ng'uNgah");
    expect(phonemesOf("pêgawai")).toBe("p@g'awaI");
    expect(phonemesOf("disuka·i")).toBe("disuk'a_|i");
  });
});
