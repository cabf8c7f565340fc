import type { Status } from "@netra/core/learning/standing";
import type { ReleaseCard } from "@netra/core/publishing/release";
import type { Zone } from "@netra/core/roster/zone";

/** A module on the home page: what it is, what it costs, how far the person is. */
export type AssignedModule = ReleaseCard & {
  state: Status;
  doneAt?: string;
  placeSeconds: number;
  coveredShare: number;
  isCovered: boolean;
};

/** A set of modules somebody owes until a deadline. */
export type AssignedSet = {
  set: number;
  title: string;
  startsOn: string;
  deadlineOn: string;
  deadlineAt: string;
  zone: Zone;
  status: Status;
  doneCount: number;
  modules: AssignedModule[];
};

export type Home = { sets: AssignedSet[] };

/** What to go on with: what was begun comes first, then the first that is not done. */
export function nextModule(set: Pick<AssignedSet, "modules">): AssignedModule | undefined {
  return (
    set.modules.find((module) => module.state === "started") ??
    set.modules.find((module) => module.state === "not_started")
  );
}

/** The set that presses most: unfinished by its deadline, else the newest finished one. */
export function currentSet(sets: readonly AssignedSet[]): AssignedSet | undefined {
  const open = sets
    .filter((set) => set.status !== "done")
    .toSorted((a, b) => a.deadlineAt.localeCompare(b.deadlineAt));
  return open[0] ?? sets.toSorted((a, b) => b.set - a.set)[0];
}

/** Seconds of the material still ahead. */
export const secondsLeft = (module: AssignedModule) =>
  Math.max(0, module.durationSeconds * (1 - module.coveredShare));
