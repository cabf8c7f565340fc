/** Spelled for the ear: ê is a pepet, é a taling, and · keeps two vowels apart. */
export const isSpelledForTheEar = (word: string): boolean =>
  /[êé·]/i.test(word) && !/e/i.test(word);

const sounds: [RegExp, string][] = [
  [/^ng/, "N"],
  [/^ny/, "n^"],
  [/^sy/, "C"],
  [/^kh/, "x"],
  [/^c/, "tS"],
  [/^j/, "dZ"],
  [/^y/, "j"],
  [/^r(?=[aiuoêé])/, "R2"],
  [/^r/, "R"],
  [/^[bdfghklmnpstvwxz]/, ""],
  [/^·/, "_|"],
];
const vowels: Record<string, string> = { a: "a", i: "i", u: "u", o: "o", ê: "@", é: "E" };

type Sound = { mnemonic: string; isVowel: boolean };

/** An Indonesian word in espeak-ng's own mnemonics, stressed as the language stresses it. */
export function phonemesOf(written: string): string {
  const heard = hear(written.toLowerCase());
  const nuclei = heard.flatMap((sound, at) => (sound.isVowel ? [at] : []));
  const isParticle = nuclei.length === 1 && heard[nuclei[0] ?? 0]?.mnemonic === "@";
  if (isParticle) return heard.map((sound) => sound.mnemonic).join("");
  const penult = nuclei.at(-2);
  // A pepet does not carry the stress; it moves on to the last syllable.
  const stressed =
    penult !== undefined && heard[penult]?.mnemonic !== "@" ? penult : (nuclei.at(-1) ?? -1);
  const spoken = heard.map(({ mnemonic }, at) => (at === stressed ? `'${mnemonic}` : mnemonic));
  // After a vowel espeak-ng turns a taling that opens a word into a pepet, unless they are parted.
  return `${heard[0]?.mnemonic === "E" ? "_|" : ""}${spoken.join("")}`;
}

function hear(word: string): Sound[] {
  const heard: Sound[] = [];
  for (let rest = word; rest !== ""; ) {
    const diphthong = rest.match(/^(a[iu]|oi)(?=$|nya$)/)?.[1];
    const vowel = vowels[rest.charAt(0)];
    if (diphthong) {
      heard.push({ mnemonic: { ai: "aI", au: "aU", oi: "oI" }[diphthong] ?? "", isVowel: true });
      rest = rest.slice(2);
    } else if (vowel) {
      // Two equal vowels are two syllables: "saat" is not one long a.
      const isDoubled = heard.at(-1)?.mnemonic === vowel;
      heard.push({ mnemonic: isDoubled ? `_|${vowel}` : vowel, isVowel: true });
      rest = rest.slice(1);
    } else {
      const [pattern, mnemonic] = sounds.find(([pattern]) => pattern.test(rest)) ?? [];
      if (!pattern) throw new Error(`No sound is known for "${rest}" in "${word}".`);
      const letters = rest.match(pattern)?.[0] ?? "";
      heard.push({ mnemonic: mnemonic || letters, isVowel: false });
      rest = rest.slice(letters.length);
    }
  }
  return heard;
}
