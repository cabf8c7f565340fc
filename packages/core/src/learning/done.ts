import type { AttemptId, ModuleId, PersonId } from "../kernel/id.ts";

/** A module somebody has finished. It stays finished whatever is released later. */
export type Done = {
  personId: PersonId;
  moduleId: ModuleId;
  release: number;
  attemptId: AttemptId;
  /** The server's time; what the device said stands beside it and dates nothing. */
  doneAt: string;
  deviceAt?: string | undefined;
  /** Answered sooner than the questions can be read: docs/fast-completions.md. */
  isFast?: boolean | undefined;
};

/** Whether any of these modules was finished implausibly fast. */
export const anyFast = (
  moduleIds: readonly ModuleId[],
  done: readonly Pick<Done, "moduleId" | "isFast">[],
) => done.some((each) => each.isFast === true && moduleIds.includes(each.moduleId));
