import { createAnswering } from "./answering.ts";
import { createAttempts } from "./attempts.ts";
import { createHome } from "./home.ts";
import { createLearningJobs } from "./jobs.ts";
import type { LearningNeeds } from "./needs.ts";
import { createSearch } from "./search.ts";
import { createWatching } from "./watching.ts";

export function createLearning(needs: LearningNeeds & { nameKeyOf: (name: string) => string }) {
  return {
    ...createHome(needs),
    ...createWatching(needs),
    ...createAttempts(needs),
    ...createAnswering(needs),
    ...createSearch(needs, needs.nameKeyOf),
    runJob: createLearningJobs(needs).run,
  };
}

export type Learning = ReturnType<typeof createLearning>;
