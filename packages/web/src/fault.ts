import type { FieldError, Problem } from "@netra/api/problem";
import { isWordKey, t } from "./words/words.ts";

/** A refusal by the API, or none of its words at all: `network` when nothing came back. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldError[];
  readonly values: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Partial<Problem> = {}) {
    super(body.code ?? "network");
    this.name = "ApiProblem";
    this.status = status;
    this.code = body.code ?? (status === 0 ? "network" : "unreadable");
    this.requestId = body.instance;
    this.errors = body.errors ?? [];
    this.values = body.values ?? {};
  }
}

export const isSignedOut = (error: unknown) => error instanceof ApiProblem && error.status === 401;
export const isOffline = (error: unknown) => error instanceof ApiProblem && error.status === 0;

/** Reads an answer that is not a success; whatever it holds, a problem comes out. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await response.json().catch(() => ({}));
  return new ApiProblem(response.status, body as Partial<Problem>);
}

const kinds = { 0: "network", 401: "signed_out", 403: "refused", 404: "missing" } as const;

function kindOf(status: number) {
  if (status in kinds) return kinds[status as keyof typeof kinds];
  if (status === 409) return "conflict";
  if (status === 429 || status === 503) return "busy";
  return status >= 400 && status < 500 ? "invalid" : "server";
}

/** What happened and what to do next, in words. Never a code alone, never a blame. */
export function tellFault(error: unknown): { what: string; next: string; requestId?: string } {
  const problem = error instanceof ApiProblem ? error : new ApiProblem(500, { code: "internal" });
  const kind = kindOf(problem.status);
  const key = `fault.${problem.code}`;
  const what = isWordKey(key) ? t(key) : t(`fault_kind.${kind}.what`);
  const next = t(`fault_kind.${kind}.next`);
  return { what, next, ...(problem.requestId && { requestId: problem.requestId }) };
}
