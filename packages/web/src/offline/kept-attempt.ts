import type { Attempt, OpenAttempt } from "../learning/learning.query.ts";
import { belongings } from "./belongings.ts";
import { listViews } from "./kept.ts";

/** An attempt on this device that can still be answered: issued, not graded, not handed in. */
export async function findOpenAttempt(
  moduleId: string,
  release?: number,
): Promise<OpenAttempt | undefined> {
  const attempts = await listViews<Attempt>("attempt");
  return attempts
    .filter((each): each is OpenAttempt => each.stage === "open")
    .filter((each) => each.moduleId === moduleId && (release ?? each.release) === each.release)
    .findLast(({ attemptId }) => !belongings().answers.find(attemptId)?.handedIn);
}
