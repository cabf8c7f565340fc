import { hc } from "hono/client";
import { beforeAll, expect, test } from "vitest";
import { publicRoutes } from "./access.ts";
import type { App } from "./app.ts";
import { testApp, testOrigin } from "./testing.ts";

type Schema = { properties?: Record<string, unknown>; additionalProperties?: boolean };
type Content = Record<string, { schema: Schema }>;
type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  security?: object[];
  parameters?: { in: string; name: string; required?: boolean }[];
  requestBody?: { content: Content };
  responses: Record<string, { $ref?: string; description?: string; content?: Content }>;
};
type Contract = {
  openapi: string;
  security: object[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, object> };
};

const files: Record<string, string> = {
  pdf: "application/pdf",
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const world = await testApp();
let contract: Contract;
beforeAll(async () => {
  const answer = await world.send(undefined, "GET /api/openapi.json");
  contract = (await answer.json()) as Contract;
});

const operations = () =>
  Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );

test("the contract names every route there is, and no other", () => {
  const routes = world.app.routes
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
  expect(contract.openapi).toBe("3.1.0");
  expect(
    operations()
      .map(({ route }) => route)
      .toSorted(),
  ).toEqual([...new Set(routes)].toSorted());
});

test("every operation says what it is, what it answers and how it refuses", () => {
  for (const { route, operation } of operations()) {
    expect(operation.summary, route).toBeTruthy();
    expect(operation.tags, route).toHaveLength(1);
    expect(operation.responses.default, route).toEqual({ $ref: "#/components/responses/Refusal" });
    const good = Object.entries(operation.responses).filter(([status]) => /^[23]/.test(status));
    expect(good, route).toHaveLength(1);
    for (const [status, { content, description }] of good) {
      expect(description, route).toBeTruthy();
      if (status === "200") {
        const type = files[route.split("/").at(-1) ?? ""] ?? "application/json";
        expect(content?.[type]?.schema, route).toBeTruthy();
      }
    }
    for (const { schema } of Object.values(operation.requestBody?.content ?? {})) {
      expect(JSON.stringify(schema), route).toContain('"additionalProperties":false');
    }
  }
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("exactly the public operations carry an empty security", () => {
  const open = operations().filter(({ operation }) => operation.security?.length === 0);
  expect(open.map(({ route }) => route).toSorted()).toEqual(
    [...publicRoutes].map((route) => route.replaceAll(/:(\w+)/g, "{$1}")).toSorted(),
  );
  expect(contract.security).toEqual([{ session: [] }]);
  expect(contract.components.securitySchemes.session).toMatchObject({ in: "cookie" });
});

test("every parameter of a path is described and required", () => {
  for (const { route, operation } of operations()) {
    const names = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = (operation.parameters ?? []).filter((each) => each.in === "path");
    expect(described.map(({ name }) => name).toSorted(), route).toEqual(names.toSorted());
    expect(
      described.every(({ required }) => required),
      route,
    ).toBe(true);
  }
});

test("the web's client is typed from the routes and speaks to them", async () => {
  const personId = await world.person({ role: "operator" });
  const cookie = `${world.sessions.cookieName}=${await world.sessions.seal(personId)}`;
  const client = hc<App>(testOrigin, {
    fetch: (url: string | URL | Request, init?: RequestInit) => world.app.request(url, init),
    headers: { cookie, origin: testOrigin },
  });
  const me = await client.api.session.$get();
  const view: { displayName: string; grants: { role: string }[] } = await me.json();
  expect(view).toMatchObject({ displayName: "Orang Rekaan", grants: [{ role: "operator" }] });
  const given = await client.api.identity.people[":personId"].grants.$put({
    param: { personId },
    json: { role: "hr", agencyId: "agn_9208" },
  });
  expect(given.status).toBe(204);
  const report = await client.api.reporting.agencies[":agencyId"].$get({
    param: { agencyId: "agn_9208" },
    query: {},
  });
  expect(report.status).toBe(404);
});
