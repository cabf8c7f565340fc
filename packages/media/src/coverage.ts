import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { contentFolder, listModules, readModule } from "./module.ts";
import { type Question, workRoles } from "./quiz.ts";
import { readingEase } from "./reading-ease.ts";
import { linesOf, type Script, scenesOf } from "./script.ts";
import { readViolations, type Violation } from "./violations.ts";

export type Lesson = { slug: string; number: number; script: Script; questions: Question[] };

export const coverageFile = join(contentFolder, "coverage.md");

export async function readLessons(): Promise<Lesson[]> {
  const slugs = await listModules();
  const lessons = slugs.map(async (slug) => {
    const { script, folder } = await readModule(slug);
    const read = async (file: string) => JSON.parse(await readFile(join(folder, file), "utf8"));
    const { questions } = await read("quiz.json");
    const { number } = await read("module.json");
    return { slug, number, script, questions };
  });
  return (await Promise.all(lessons)).sort((a, b) => a.number - b.number);
}

/** Scenes that say they teach a row of the decree, each as `module/scene`. */
export const taughtIn = (lessons: Lesson[], row: string): string[] =>
  lessons.flatMap(({ number, script }) =>
    scenesOf(script).flatMap(({ sceneId, teaches }) =>
      teaches.includes(row) ? `${number}/${sceneId}` : [],
    ),
  );

/** Questions about a row that everybody may be asked. */
export const askedIn = (lessons: Lesson[], row: string): string[] =>
  lessons.flatMap(({ number, questions }) =>
    questions.flatMap(({ questionId, violationType, roles }) =>
      violationType === row && !roles ? `${number}/${questionId}` : [],
    ),
  );

/** Questions that only people of one kind of work are asked. */
export const meantFor = (lessons: Lesson[], role: string): string[] =>
  lessons.flatMap(({ number, questions }) =>
    questions.flatMap(({ questionId, roles }) =>
      roles?.includes(role) ? `${number}/${questionId}` : [],
    ),
  );

const list = (names: string[]) => names.map((name) => `\`${name}\``).join(", ") || "–";

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** What is taught and asked where, for whom, and how hard it is to follow: content/coverage.md. */
export async function coverageOf(lessons: Lesson[], violations: Violation[]): Promise<string> {
  const owner = new Map(lessons.map(({ slug, number }) => [slug, String(number)]));
  const rows = violations.map(({ row, what, weight, module }) => [
    row,
    what,
    String(weight),
    owner.get(module) ?? "–",
    list(taughtIn(lessons, row)),
    list(askedIn(lessons, row)),
  ]);
  const roles = workRoles.map((role) => [role, list(meantFor(lessons, role))]);
  const eases = lessons.map(({ number, script }) => {
    const ease = readingEase(
      linesOf(script)
        .map(({ text }) => text)
        .join(" "),
    );
    return [
      String(number),
      String(ease.wordCount),
      ease.wordsPerSentence.toFixed(1),
      `${Math.round(ease.longWordShare * 100)}%`,
      ease.hardest[0]?.sentence ?? "",
    ];
  });
  return `# Coverage

Written by \`npm run content\`; a test fails when it is out of date. \`3/garis\` is the scene \`garis\` of module 3.

## Which row of the decree is taught and asked where

A module owns a row when it must teach it; \`–\` waits for a module to come. The weight is the share of a quiz, from the
shares published for Pemilu 2024 (see \`sources.md\`); kinds without a published share divide what is left. Asked:
questions for everybody. What neutrality is in general stands under PD-13, the row that is open to everything else.

${table(["row", "what", "weight", "module", "taught in", "asked in"], rows)}

## Scenes of one's own work

Drawn only for people of that work, beside the questions for everybody.

${table(["work", "asked in"], roles)}

## How easy the narration is to follow

A word is long from five syllables on.

${table(["module", "words", "words a sentence", "long words", "hardest sentence"], eases)}
`;
}

export const currentCoverage = async (): Promise<string> =>
  coverageOf(await readLessons(), await readViolations());
