import type { Outbox, Unsent } from "../learning/outbox.ts";
import type { Chosen } from "../learning/saved-answers.ts";

/** Takes over what a version before the device's database kept, for whoever it belonged to. Once: then it is gone. */
export async function moveFromOlderVersion(
  personId: string,
  outbox: Pick<Outbox, "keep" | "find">,
) {
  for (const key of keysOf(`netra.played.${personId}.`)) {
    const unsent = read<Unsent>(key);
    const isKnown = unsent && outbox.find(unsent.moduleId, unsent.release);
    if (!unsent || isKnown || (await outbox.keep(unsent))) localStorage.removeItem(key);
  }
}

const answersKey = (attemptId: string) => `netra.answers.${attemptId}`;

/** Answers carried no name then: whoever may open the attempt is the one who gave them. */
export const answersOfOlderVersion = (attemptId: string) => read<Chosen>(answersKey(attemptId));
export const forgetAnswersOfOlderVersion = (attemptId: string): void =>
  localStorage.removeItem(answersKey(attemptId));

function read<T>(key: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

function keysOf(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
