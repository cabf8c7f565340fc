import { systemClock } from "@netra/core/kernel/clock";
import { personIds } from "@netra/core/kernel/id";
import { personItem } from "@netra/core/roster/person.item";
import { freshTable } from "@netra/table/testing";
import { createOnce } from "@netra/table/write";
import type { APIGatewayProxyResultV2 } from "aws-lambda";
import { beforeAll, expect, test, vi } from "vitest";
import { createSessions } from "./session.ts";

const origin = "https://netra.contoh.id";
const key = Buffer.alloc(32, 3).toString("base64url");
const personId = personIds.mint();
let invoke: (method: string, path: string, with_?: object) => Promise<Answer>;
type Answer = Exclude<APIGatewayProxyResultV2, string>;

beforeAll(async () => {
  const { table } = await freshTable();
  await table.write([createOnce(personItem, { personId, name: "Orang Rekaan", version: 1 })]);
  const environment = {
    TABLE_NAME: table.tableName,
    UPLOADS_BUCKET: "netra-uploads",
    MEDIA_BUCKET: "netra-media",
    OIDC_ISSUER: "http://127.0.0.1:9",
    OIDC_CLIENT_ID: "netra",
    OIDC_CLIENT_SECRET: "rahasia",
    ORIGIN: origin,
    SESSION_KEY: key,
    RELEASE: "7",
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { handler } = await import("./lambda.ts");
  invoke = async (method, path, more = {}) =>
    (await handler({
      version: "2.0",
      routeKey: "$default",
      rawPath: path,
      rawQueryString: "",
      headers: { host: "api.internal" },
      requestContext: { http: { method, path }, domainName: "api.internal" },
      isBase64Encoded: false,
      ...more,
    } as never)) as Answer;
});

test("the function answers an HTTP API event", async () => {
  const answer = await invoke("GET", "/api/health");
  expect(answer.statusCode).toBe(200);
  expect(JSON.parse(answer.body ?? "")).toEqual({ status: "ok", release: "7" });
});

test("the cookie of the event opens the session, and signing out clears it", async () => {
  const sessions = createSessions({ key, origin, clock: systemClock });
  const cookies = [`${sessions.cookieName}=${await sessions.seal(personId)}`];
  const me = await invoke("GET", "/api/session", { cookies });
  expect(JSON.parse(me.body ?? "")).toMatchObject({ personId, displayName: "Orang Rekaan" });
  expect((await invoke("GET", "/api/session")).statusCode).toBe(401);
  const headers = { host: "api.internal", origin };
  const out = await invoke("POST", "/api/session/sign-out", { headers, cookies });
  expect(out.statusCode).toBe(200);
  expect(out.cookies?.join()).toMatch(/^__Host-netra=; Max-Age=0/);
});
