import type { Answered } from "../api.ts";
import type { Kept } from "../offline/kept.ts";
import type { mine } from "./learning.query.ts";
import type { Unsent } from "./outbox.ts";

export type Home = Kept<Answered<typeof mine.home.$get>>;
/** A set of modules somebody owes until a deadline. */
export type AssignedSet = Home["sets"][number];
/** A module on the home page: what it is, what it costs, how far the person is. */
export type AssignedModule = AssignedSet["modules"][number];

/** What to go on with: what was begun comes first, then the first that is not done. */
export function nextModule<M extends Pick<AssignedModule, "state">>(set: {
  modules: readonly M[];
}): M | undefined {
  return (
    set.modules.find((module) => module.state === "started") ??
    set.modules.find((module) => module.state === "not_started")
  );
}

/** The set that presses most: unfinished by its deadline, else the newest finished one. */
export function currentSet<S extends Pick<AssignedSet, "set" | "status" | "deadlineAt">>(
  sets: readonly S[],
): S | undefined {
  const open = sets
    .filter((set) => set.status !== "done")
    .toSorted((a, b) => a.deadlineAt.localeCompare(b.deadlineAt));
  return open[0] ?? sets.toSorted((a, b) => b.set - a.set)[0];
}

/** Seconds of the material still ahead. */
export const secondsLeft = (module: Pick<AssignedModule, "durationSeconds" | "coveredShare">) =>
  Math.max(0, module.durationSeconds * (1 - module.coveredShare));

type Waiting = Pick<Unsent, "moduleId" | "release" | "placeSeconds" | "stretches">;

/** The same with what was played here and has not reached the server: begun is begun. */
export function withWaiting<H extends Pick<Home, "sets">>(home: H, waiting: readonly Waiting[]): H {
  const withOwn = (module: AssignedModule): AssignedModule => {
    const own = waiting.find(
      (each) => each.moduleId === module.moduleId && each.release === module.release,
    );
    if (!own || own.stretches.length === 0 || module.state === "done") return module;
    return { ...module, state: "started", placeSeconds: own.placeSeconds };
  };
  const sets = home.sets.map((set) => ({ ...set, modules: set.modules.map(withOwn) }));
  return { ...home, sets };
}
