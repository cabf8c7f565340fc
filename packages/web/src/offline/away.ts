import { ApiProblem } from "../fault.ts";

/** No answer, or none that says anything about what was asked. */
export const isAway = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  (error.status === 0 || error.status === 429 || error.status >= 500);
