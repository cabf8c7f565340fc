import { belongings } from "../offline/belongings.ts";
import type { Kept } from "../offline/kept.ts";
import { isReachable } from "../offline/network.ts";
import type { ModuleView } from "./learning.query.ts";
import { type Way, way, ways } from "./way.ts";

type Sizes = Parameters<typeof way>[0];

/**
 * The ways that can be followed just now: all of them; of a module opened from the device only the saved one
 * and the text, until Netra answers again. A way that would not play is not offered.
 */
export function createWaysHere(view: Kept<ModuleView>, sizes: Sizes) {
  const { moduleId, release } = view.release;
  const saved = () => {
    const own = belongings().shelf.find(moduleId);
    return own?.stage === "whole" && own.release === release ? own.way : "text";
  };
  const isHere = (one: Way) => {
    const isAlone = view.keptAt !== undefined && !isReachable();
    return !isAlone || one === "text" || one === saved();
  };
  return {
    isHere,
    /** The chosen way, or the one that is here. */
    current: (): Way => (isHere(way(sizes)) ? way(sizes) : (ways.find(isHere) ?? "text")),
  };
}
