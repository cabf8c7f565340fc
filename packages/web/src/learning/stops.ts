import type { Stop } from "@netra/core/publishing/question";
import { createSignal } from "solid-js";

/** Stops of one visit: which one is open, what was answered, and which were passed over. */
export function createStops(stops: readonly Stop[], onAnswer: (stopId: string) => void) {
  const [open, setOpen] = createSignal<Stop>();
  const [chosen, setChosen] = createSignal<Readonly<Record<string, string>>>({});
  const passed = new Set<string>();

  const chosenFor = (stop: Stop): string | undefined => chosen()[stop.stopId];
  const isWaiting = (stop: Stop) => !chosenFor(stop) && !passed.has(stop.stopId);

  return {
    all: stops,
    open,
    chosenFor,
    /** Where playing on from a place has to halt first. */
    nextFrom: (seconds: number): number | undefined =>
      stops.find((stop) => isWaiting(stop) && stop.atSeconds >= seconds)?.atSeconds,
    /** Opens what is asked at the moment that was reached. */
    openAt: (seconds: number) =>
      setOpen(stops.find((stop) => isWaiting(stop) && stop.atSeconds === seconds)),
    /** The first answer is the one that is shown; nothing depends on it. */
    answer: (stop: Stop, optionId: string) => {
      if (chosenFor(stop)) return;
      setChosen((all) => ({ ...all, [stop.stopId]: optionId }));
      onAnswer(stop.stopId);
    },
    /** Playing on leaves it behind, answered or not. */
    leave: () => {
      const stop = open();
      if (stop) passed.add(stop.stopId);
      setOpen(undefined);
    },
    /** Going elsewhere in the material puts it away; it may be come to again. */
    putAway: () => setOpen(undefined),
  };
}

export type Stops = ReturnType<typeof createStops>;
