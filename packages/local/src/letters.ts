import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";

/** A mail that arrived, as far as a list needs it. */
export type Letter = { letterId: string; at: string; from: string; to: string[]; subject: string };
export type OpenLetter = Letter & { text: string };

/** Mails on disk: each as it came, and one line for each in a list. */
export function keepLetters(dir: string) {
  mkdirSync(dir, { recursive: true });
  const listFile = join(dir, "letters.jsonl");
  const lines = existsSync(listFile) ? readFileSync(listFile, "utf8").split("\n") : [];
  const letters: Letter[] = lines.filter(Boolean).map((line) => JSON.parse(line));
  const fileOf = ({ letterId }: Letter) => join(dir, `${letterId}.eml`);

  return {
    async add(raw: Buffer, to: string[]) {
      const { subject = "", from } = await PostalMime.parse(raw);
      const letter: Letter = {
        letterId: randomUUID(),
        at: new Date().toISOString(),
        from: [from?.name, from?.address && `<${from.address}>`].filter(Boolean).join(" "),
        to,
        subject,
      };
      writeFileSync(fileOf(letter), raw);
      appendFileSync(listFile, `${JSON.stringify(letter)}\n`);
      letters.push(letter);
    },
    /** Newest first; to one address, when one is named. */
    list: (address?: string): Letter[] =>
      letters.filter(({ to }) => !address || to.includes(address)).toReversed(),
    async open(letterId: string): Promise<OpenLetter | undefined> {
      const letter = letters.find((one) => one.letterId === letterId);
      if (!letter) return undefined;
      const { text = "", html = "" } = await PostalMime.parse(readFileSync(fileOf(letter)));
      return { ...letter, text: text || html.replace(/<[^>]+>/g, "") };
    },
  };
}
