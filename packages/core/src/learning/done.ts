import type { AttemptId, ModuleId, PersonId } from "../kernel/id.ts";

/** A module somebody has finished. It stays finished whatever is released later. */
export type Done = {
  personId: PersonId;
  moduleId: ModuleId;
  release: number;
  attemptId: AttemptId;
  doneAt: string;
};

/** How often somebody tried a release's quiz, and the attempt that is still open, of which there is one at most. */
export type Quiz = {
  personId: PersonId;
  moduleId: ModuleId;
  release: number;
  attemptCount: number;
  openAttemptId?: AttemptId | undefined;
  version: number;
};
