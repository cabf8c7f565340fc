/** Time is an argument: services take it from here, tests and the demo move it. Instants are ISO 8601 in UTC. */
export type Clock = { now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands until it is moved. */
export function clockAt(start: string | Date): Clock & { set: (to: string | Date) => void } {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to);
    },
  };
}
