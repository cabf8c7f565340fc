import { toJsonSchema } from "@valibot/to-json-schema";
import type { Hono } from "hono";
import { generateSpecs } from "hono-openapi";
import { publicRoutes } from "./access.ts";
import type { Env } from "./context.ts";
import { problemSchema } from "./problem.ts";

type Operation = {
  parameters?: unknown[];
  requestBody?: unknown;
  responses?: Record<string, unknown>;
  security?: unknown[];
};

const refusal = { $ref: "#/components/responses/Refusal" };

/** The contract (OpenAPI 3.1), written from the routes as they are. */
export async function contractOf(
  app: Hono<Env>,
  { release, cookieName }: { release: string; cookieName: string },
) {
  const { $schema: _, ...problem } = toJsonSchema(problemSchema, { errorMode: "ignore" });
  const contract = await generateSpecs(app, {
    excludeStaticFile: false,
    defaultValidationErrorResponse: false,
    documentation: {
      info: { title: "Netra", version: release, description: "Political neutrality, learned." },
      security: [{ session: [] }],
      components: {
        securitySchemes: { session: { type: "apiKey", in: "cookie", name: cookieName } },
        schemas: { Problem: problem as object },
        responses: {
          Refusal: {
            description: "Refused; `code` says why.",
            content: {
              "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
            },
          },
        },
      },
    },
  });
  for (const [path, operations] of Object.entries(contract.paths)) {
    const pattern = path.replaceAll(/\{(\w+)\}/g, ":$1");
    for (const [method, operation] of Object.entries(operations)) {
      finish(`${method.toUpperCase()} ${pattern}`, operation as Operation);
    }
  }
  return contract;
}

// What holds for every route is said once here, so that no route can forget it.
function finish(route: string, operation: Operation): void {
  const isPublic = publicRoutes.has(route);
  if (isPublic) operation.security = [];
  const statuses = [
    ...(isPublic ? [] : [401, 403]),
    ...(operation.requestBody ? [400, 413, 415] : []),
    ...(operation.requestBody || operation.parameters?.length ? [422] : []),
    "default",
  ];
  operation.responses = {
    ...operation.responses,
    ...Object.fromEntries(statuses.map((status) => [status, refusal])),
  };
}
