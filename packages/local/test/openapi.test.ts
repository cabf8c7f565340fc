import { publicRoutes } from "@netra/api/access";
import { testApp } from "@netra/api/testing";
import { beforeAll, expect, test } from "vitest";

// That every route is in the contract and says who may call it is held in packages/api/src/contract.test.ts.
type Operation = { requestBody?: object; responses: Record<string, unknown> };
type Contract = { openapi: string; paths: Record<string, Record<string, Operation>> };

let contract: Contract;
beforeAll(async () => {
  const { send } = await testApp();
  contract = (await (await send(undefined, "GET /api/openapi.json")).json()) as Contract;
});

const operations = () =>
  Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );

/** Everything in a document that points elsewhere in it. */
function pointersIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pointersIn);
  if (typeof value !== "object" || value === null) return [];
  const { $ref, ...rest } = value as { $ref?: unknown };
  return [...(typeof $ref === "string" ? [$ref] : []), ...Object.values(rest).flatMap(pointersIn)];
}

const at = (pointer: string) =>
  pointer
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], contract);

test("nothing in the contract points at something that is not there", () => {
  const pointers = [...new Set(pointersIn(contract))];
  expect(contract.openapi).toBe("3.1.0");
  expect(pointers).toContain("#/components/responses/Refusal");
  for (const pointer of pointers) expect(at(pointer), pointer).toBeTypeOf("object");
});

test("every refusal is described as a problem with a code", () => {
  const problem = JSON.stringify(at("#/components/responses/Refusal"));
  expect(problem).toContain("application/problem+json");
  expect(at("#/components/schemas/Problem")).toMatchObject({
    required: expect.arrayContaining(["type", "title", "status", "code"]),
  });
  for (const { route, operation } of operations()) {
    for (const [status, answer] of Object.entries(operation.responses)) {
      if (!status.startsWith("4")) continue;
      expect(answer, `${route} ${status}`).toEqual({ $ref: "#/components/responses/Refusal" });
    }
  }
});

test("who must be signed in, and who sends a body, is told how that may be refused", () => {
  for (const { route, operation } of operations()) {
    const statuses = Object.keys(operation.responses);
    const isPublic = publicRoutes.has(route.replaceAll(/\{(\w+)\}/g, ":$1"));
    const signedIn = isPublic ? [] : ["401", "403"];
    const sending = operation.requestBody ? ["400", "413", "415", "422"] : [];
    expect(statuses, route).toEqual(expect.arrayContaining([...signedIn, ...sending]));
    if (isPublic) expect(statuses, route).not.toContain("401");
  }
});
