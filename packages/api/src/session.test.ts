import { clockAt } from "@netra/core/kernel/clock";
import { personIds } from "@netra/core/kernel/id";
import { beforeAll, expect, test } from "vitest";
import { createSeal } from "./seal.ts";
import { createSessions } from "./session.ts";
import { testApp, testOrigin } from "./testing.ts";

const clock = clockAt("2026-11-22T00:30:00Z");
let world: Awaited<ReturnType<typeof testApp>>;
beforeAll(async () => {
  world = await testApp(undefined, { clock });
});

const me = async (cookie: string) =>
  await world.send(undefined, "GET /api/session", { headers: { cookie } });

test("a session lasts a working day and not a minute more", async () => {
  const cookie = `netra=${await world.sessions.seal(await world.person())}`;
  clock.set("2026-11-22T10:29:00Z");
  expect((await me(cookie)).status).toBe(200);
  clock.set("2026-11-22T10:31:00Z");
  expect(await (await me(cookie)).json()).toMatchObject({ status: 401, code: "session.none" });
  clock.set("2026-11-22T00:30:00Z");
});

test("a cookie that was changed, made with another key, or made for another purpose opens nothing", async () => {
  const personId = await world.person();
  const key = Buffer.alloc(32, 7).toString("base64url");
  const elsewhere = Buffer.alloc(32, 8).toString("base64url");
  const good = await world.sessions.seal(personId);
  const forgeries = [
    "",
    "x",
    `${good.slice(0, -2)}${good.endsWith("AA") ? "BB" : "AA"}`,
    await createSeal(elsewhere, "session").seal({ personId }, "session"),
    await createSeal(key, "cursor").seal({ personId }, "session"),
    await createSeal(key, "session").seal({ personId }, "sign-in"),
    await createSeal(key, "session").seal({ personId: "system" }, "session"),
  ];
  for (const forged of forgeries) expect((await me(`netra=${forged}`)).status).toBe(401);
  expect((await me(`netra=${good}`)).status).toBe(200);
});

test("on https the cookie is bound to the host and never sent in the clear", async () => {
  const sessions = createSessions({
    key: Buffer.alloc(32, 7).toString("base64url"),
    origin: "https://netra.contoh.id",
    clock,
  });
  expect(sessions.cookieName).toBe("__Host-netra");
  const secure = await testApp(undefined, { origin: "https://netra.contoh.id" });
  const out = await secure.send(undefined, "POST /api/session/sign-out");
  expect(out.headers.getSetCookie()).toEqual([
    "__Host-netra=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax",
    "__Host-netra-visit=; Max-Age=0; Path=/; Secure; SameSite=Lax",
  ]);
});

test("nobody can read who a cookie belongs to", async () => {
  const personId = personIds.mint();
  const cookie = await world.sessions.seal(personId);
  const parts = cookie.split(".").map((part) => Buffer.from(part, "base64url").toString());
  expect(parts.join()).not.toContain(personId);
});

test.each([
  [{ origin: "https://jahat.contoh" }, 403],
  [{ origin: "null" }, 403],
  [{ origin: `${testOrigin}0` }, 403],
  [{ origin: "", "sec-fetch-site": "cross-site" }, 403],
  [{ origin: "", "sec-fetch-site": "same-site" }, 403],
  [{ origin: "", "sec-fetch-site": "none" }, 403],
  [{ origin: "" }, 403],
  [{ origin: "", "sec-fetch-site": "same-origin" }, 200],
  [{ origin: testOrigin }, 200],
])("a change is taken only from our own pages (%j -> %i)", async (headers, status) => {
  const answer = await world.send(undefined, "POST /api/session/sign-out", { headers });
  expect(answer.status).toBe(status);
  if (status === 403) expect(await answer.json()).toMatchObject({ code: "session.cross_site" });
});

test("reading asks for no origin: a link from elsewhere may be followed", async () => {
  const answer = await world.send(await world.person(), "GET /api/session", {
    headers: { origin: "", "sec-fetch-site": "cross-site" },
  });
  expect(answer.status).toBe(200);
});
