import type { Home } from "../learning/assignment.ts";
import type { OwnCertificate } from "./certificates.query.ts";

type What = Pick<OwnCertificate, "what">;

const isForModule = (moduleId: string) => (each: What) =>
  each.what.kind === "module" && each.what.moduleId === moduleId;
const isForSet = (set: number) => (each: What) => each.what.kind === "set" && each.what.set === set;

/** The titles of what is finished and has no certificate yet; each once, as on the home page. */
export function waitingTitles(home: Pick<Home, "sets">, certificates: readonly What[]): string[] {
  const modules = home.sets
    .flatMap(({ modules }) => modules)
    .filter(({ state, moduleId }) => state === "done" && !certificates.some(isForModule(moduleId)));
  const sets = home.sets.filter(
    ({ status, set }) => status === "done" && !certificates.some(isForSet(set)),
  );
  const named = new Map(modules.map(({ moduleId, title }) => [moduleId as string, title]));
  return [...sets.map(({ title }) => title), ...named.values()];
}

/** The certificate of a module, when there is one. */
export const certificateOf = <C extends What>(
  certificates: readonly C[],
  moduleId: string,
): C | undefined => certificates.find(isForModule(moduleId));
