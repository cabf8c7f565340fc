import { createSignal } from "solid-js";
import type whole from "../../../../content/words/id.json";
import { words as indonesian } from "./learner.id.ts";

export type WordKey = keyof typeof whole;
/** A phrase, or its plural forms where the language has them. */
export type Phrase = string | { one?: string; other: string };
export type Language = "id" | "en";

export type Words = Partial<Record<string, Phrase>>;
type Values = Readonly<Record<string, string | number>>;

const memory = "netra.language";
const halves = {
  id: {
    learner: async () => ({ words: indonesian }),
    staff: () => import("./staff.id.ts"),
  },
  en: {
    learner: () => import("./learner.en.ts"),
    staff: () => import("./staff.en.ts"),
  },
};

const [spoken, setSpoken] = createSignal<{ language: Language; words: Words }>({
  language: "id",
  words: indonesian,
});
let hasStaffWords = false;

export const language = () => spoken().language;

/** The phrase in the person's language, its {names} filled in; numbers are written the language's way. */
export function t(key: WordKey, values: Values = {}): string {
  const { language, words } = spoken();
  return fill(words[key] ?? key, values, language);
}

/** True when there is a phrase under a key that is only known at run time, as a fault's code is. */
export const isWordKey = (key: string): key is WordKey => spoken().words[key] !== undefined;

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

async function load(language: Language): Promise<void> {
  const { learner, staff } = halves[language];
  const [own, more] = await Promise.all([learner(), hasStaffWords ? staff() : undefined]);
  setSpoken({ language, words: { ...own.words, ...more?.words } });
}

/** Fetches the words of the staff's pages too; from then on every language comes with them. */
export async function learnStaffWords(): Promise<void> {
  if (hasStaffWords) return;
  hasStaffWords = true;
  await load(language());
}

/** Changes the language at once and for the next visits on this device. */
export async function speak(language: Language): Promise<void> {
  await load(language);
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
