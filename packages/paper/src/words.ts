import words from "../../../content/words/id.json" with { type: "json" };

type Key = keyof typeof words;

/** The same words as on the screen: papers are in Indonesian, whatever language their reader chose. */
export function say(key: Key, values: Readonly<Record<string, string>> = {}): string {
  return (words[key] as string).replaceAll(
    /\{(\w+)\}/g,
    (blank, name: string) => values[name] ?? blank,
  );
}

export const isSaid = (key: string): key is Key => key in words;
