import type { Context, MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { resolver, uniqueSymbol } from "hono-openapi";
import * as v from "valibot";
import type { Env } from "./context.ts";
import { HttpFault } from "./fault.ts";
import { fieldError, fieldErrors } from "./field-error.ts";
import { readJson } from "./json-body.ts";
import { takesQuery } from "./matched.ts";
import type { FieldError } from "./problem.ts";

type Target = "param" | "query" | "json";
const partOf = { param: "path", query: "query", json: "body" } as const;

type Validated<T extends Target, S extends v.GenericSchema> = MiddlewareHandler<
  Env,
  string,
  { in: { [K in T]: v.InferInput<S> }; out: { [K in T]: v.InferOutput<S> } }
>;

const refuse = (errors: FieldError[]) => new HttpFault(422, "request.invalid", { errors });

function validated<T extends Target, S extends v.GenericSchema>(
  target: T,
  schema: S,
  read: (c: Context) => unknown,
): Validated<T, S> {
  const middleware: Validated<T, S> = async (c, next) => {
    const result = v.safeParse(schema, await read(c));
    if (!result.success) throw refuse(fieldErrors(partOf[target], result.issues));
    c.req.addValidatedData(target, result.output as object);
    await next();
  };
  // Read by hono-openapi when it writes the contract.
  return Object.assign(middleware, { [uniqueSymbol]: { target, ...resolver(schema) } });
}

/** The parts of the path; `c.req.valid("param")` gives them. */
export const params = <S extends v.GenericSchema>(schema: S) =>
  validated("param", schema, (c) => c.req.param());

/** The query, a strict object of strings; a parameter sent twice is refused. */
export const query = <S extends v.GenericSchema>(schema: S) =>
  validated("query", schema, (c) =>
    Object.fromEntries(
      Object.entries(c.req.queries()).map(([name, all]) => [name, all.length > 1 ? all : all[0]]),
    ),
  );

/** The JSON body, a strict object of at most 64 KB unless the route says otherwise. */
export const body = <S extends v.GenericSchema>(
  schema: S,
  { limitBytes = 64 * 1024 }: { limitBytes?: number } = {},
) => validated("json", schema, (c) => readJson(c, limitBytes));

/** Refuses query parameters on routes that take none. */
export const refuseStrayQuery = createMiddleware<Env>(async (c, next) => {
  const [stray] = Object.keys(c.req.query());
  if (stray !== undefined && !takesQuery(c)) {
    throw refuse([fieldError("query", [stray], "field.unknown")]);
  }
  await next();
});
