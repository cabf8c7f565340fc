import { Fault, type FaultKind } from "@netra/core/kernel/fault";
import type { Context } from "hono";
import type { Env } from "./context.ts";
import { bodyError } from "./field-error.ts";
import type { FieldError, Problem } from "./problem.ts";

type HttpStatus = keyof typeof titles;

const titles = {
  400: "Permintaan tidak terbaca",
  401: "Silakan masuk dahulu",
  403: "Anda tidak berwenang",
  404: "Tidak ditemukan",
  405: "Cara permintaan tidak tersedia",
  409: "Bertentangan dengan perubahan lain",
  413: "Kiriman terlalu besar",
  415: "Jenis kiriman tidak diterima",
  422: "Isian tidak sesuai",
  429: "Terlalu sering, coba lagi nanti",
  500: "Terjadi gangguan pada sistem",
  503: "Layanan sedang tidak tersedia",
} as const;

const statusOf: Record<FaultKind, HttpStatus> = {
  unauthenticated: 401,
  refused: 403,
  missing: 404,
  conflict: 409,
  invalid: 422,
  limited: 429,
};

type Extra = {
  errors?: FieldError[];
  values?: Readonly<Record<string, unknown>>;
  headers?: Record<string, string>;
};

/** A refusal that only HTTP knows: how something was sent, not what it means. */
export class HttpFault extends Error {
  readonly status: HttpStatus;
  readonly code: string;
  readonly extra: Extra;

  constructor(status: HttpStatus, code: string, extra: Extra = {}) {
    super(code);
    this.name = "HttpFault";
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

const overload = new Set([
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "ThrottlingException",
  "TransactionCanceledException",
  "TransactionInProgressException",
]);

/** The refusal an error amounts to. What nobody expected says nothing about itself. */
export function httpFaultOf(error: unknown): HttpFault {
  if (error instanceof HttpFault) return error;
  if (error instanceof Fault) {
    const { field, ...values } = error.detail;
    // A subject that knows which part of the body it means says so as a JSON pointer.
    const errors = typeof field === "string" ? [bodyError(field, error.code)] : undefined;
    return new HttpFault(statusOf[error.kind], error.code, { values, ...(errors && { errors }) });
  }
  if (error instanceof Error && overload.has(error.name)) {
    return new HttpFault(503, "service.busy", { headers: { "retry-after": "2" } });
  }
  return new HttpFault(500, "internal");
}

/** Answers with problem details (RFC 9457); the request id finds the log line. */
export function answerFault(c: Context<Env>, { status, code, extra }: HttpFault): Response {
  c.set("faultCode", code);
  // What a subject objects to in a request that has no body was said in its query.
  const errors =
    c.req.method === "GET"
      ? extra.errors?.map((each) => (each.in === "body" ? { ...each, in: "query" as const } : each))
      : extra.errors;
  const values = Object.keys(extra.values ?? {}).length > 0 ? extra.values : undefined;
  const problem: Problem = {
    type: `/masalah/${code}`,
    title: titles[status],
    status,
    code,
    instance: `urn:uuid:${c.var.requestId}`,
    ...(errors && { errors }),
    ...(values && { values }),
  };
  return c.body(JSON.stringify(problem), status, {
    ...extra.headers,
    "content-type": "application/problem+json",
  });
}
