import { createSignal } from "solid-js";
import indonesian from "../../../../content/words/id.json";

export type WordKey = keyof typeof indonesian;
/** A phrase, or its plural forms where the language has them. */
export type Phrase = string | { one?: string; other: string };
export type Language = "id" | "en";

type Values = Readonly<Record<string, string | number>>;

const memory = "netra.language";
const [spoken, setSpoken] = createSignal<{ language: Language; words: Record<WordKey, Phrase> }>({
  language: "id",
  words: indonesian,
});

export const language = () => spoken().language;

/** The phrase in the person's language, its {names} filled in; numbers are written the language's way. */
export function t(key: WordKey, values: Values = {}): string {
  const { language, words } = spoken();
  return fill(words[key], values, language);
}

/** True when there is a phrase under a key that is only known at run time, as a fault's code is. */
export const isWordKey = (key: string): key is WordKey => Object.hasOwn(indonesian, key);

export function fill(phrase: Phrase, values: Values, language: Language): string {
  return formOf(phrase, values.count, language).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? new Intl.NumberFormat(language).format(value) : value;
  });
}

function formOf(phrase: Phrase, count: string | number | undefined, language: Language): string {
  if (typeof phrase === "string") return phrase;
  const isOne = typeof count === "number" && new Intl.PluralRules(language).select(count) === "one";
  return isOne && phrase.one ? phrase.one : phrase.other;
}

/** Changes the language at once and for the next visits on this device. */
export async function speak(language: Language): Promise<void> {
  const words: Record<WordKey, Phrase> =
    language === "id" ? indonesian : (await import("../../../../content/words/en.json")).default;
  setSpoken({ language, words });
  document.documentElement.lang = language;
  try {
    localStorage.setItem(memory, language);
  } catch {
    // A browser that keeps nothing still speaks the language until it is closed.
  }
}

/** The language chosen on this device before, Indonesian at first. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(memory) === "en" ? "en" : "id";
  } catch {
    return "id";
  }
}
