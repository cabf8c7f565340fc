import { clockAt } from "@netra/core/kernel/clock";
import { type AgencyId, termIds } from "@netra/core/kernel/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestProvider } from "../test-provider.ts";
import { testApp, testOrigin } from "../testing.ts";

const nip = "198001012005012901";
const clock = clockAt(new Date());
let provider: Awaited<ReturnType<typeof startTestProvider>>;
let world: Awaited<ReturnType<typeof testApp>>;

beforeAll(async () => {
  provider = await startTestProvider(`${testOrigin}/api/session/callback`);
  world = await testApp(provider.oidc, { clock });
});
afterAll(async () => await provider.stop());

const cookieOf = (answer: Response, name: string) =>
  answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? "";
const pairOf = (cookie: string) => cookie.split(";")[0] ?? "";

/** Goes to the provider as this account and comes back. */
async function comeBack(
  as: { sub: string; [claim: string]: unknown } | undefined,
  { returnTo = "/", headers = {} }: { returnTo?: string; headers?: Record<string, string> } = {},
) {
  const address = `GET /api/session/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
  const away = await world.send(undefined, address);
  expect(away.status).toBe(303);
  const back = new URL(await provider.visit(away.headers.get("location") ?? "", as));
  const cookie = pairOf(cookieOf(away, "netra-sign-in"));
  const answer = await world.send(undefined, `GET ${back.pathname}${back.search}`, {
    headers: { cookie, ...headers },
  });
  return { away, back, cookie, answer };
}

test("a civil servant signs in once and is known from then on", async () => {
  const personId = await world.knownPerson({ nip });
  const { away, answer } = await comeBack({ sub: "m1", nip }, { returnTo: "/belajar?set=1" });
  const asked = new URL(away.headers.get("location") ?? "").searchParams;
  expect(asked.get("code_challenge_method")).toBe("S256");
  expect(asked.get("nonce")).toBeTruthy();
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/belajar?set=1");
  const session = cookieOf(answer, "netra");
  expect(session).toMatch(/; Max-Age=36000; Path=\/; HttpOnly; SameSite=Lax$/);
  const me = await world.send(undefined, "GET /api/session", {
    headers: { cookie: pairOf(session) },
  });
  expect(await me.json()).toEqual({
    personId,
    displayName: "Orang Rekaan",
    grants: [],
    agencies: [],
    terms: [],
    delegations: [],
    sampleData: false,
  });
});

test("an elected head without a NIP is known by the account, with the office and its agency", async () => {
  const operator = await world.services.identity.actorOf(await world.person({ role: "operator" }));
  const term = {
    termId: termIds.mint(),
    agencyId: "agn_9208" as AgencyId,
    kind: "definitif" as const,
    officeName: "Bupati Kaimana",
    startsOn: "2026-01-01",
    endsOn: "2030-12-31",
  };
  await world.services.roster.openTerm(operator, {
    ...term,
    decree: "Keputusan contoh 1/2026",
    holder: { by: "account", sub: "m2", name: "Kepala Rekaan" },
  });
  const { answer } = await comeBack({ sub: "m2" });
  const cookie = pairOf(cookieOf(answer, "netra"));
  const me = await world.send(undefined, "GET /api/session", { headers: { cookie } });
  expect(await me.json()).toMatchObject({
    displayName: "Kepala Rekaan",
    grants: [{ role: "head", agencyId: "agn_9208", from: "2025-12-31T15:00:00.000Z" }],
    agencies: [
      {
        agencyId: "agn_9208",
        name: "Kabupaten Kaimana",
        kind: "kabupaten",
        provinceCode: "92",
        zone: "Asia/Jayapura",
      },
    ],
    terms: [{ ...term, isRunning: true }],
  });
});

test("staff without a NIP sign in by an address the provider has verified", async () => {
  await world.knownPerson({ email: "honorer@contoh.id" });
  const claims = { sub: "m5", email: "Honorer@contoh.id" };
  const unverified = await comeBack({ ...claims, email_verified: false });
  expect(unverified.answer.status).toBe(403);
  const { answer } = await comeBack({ ...claims, email_verified: true });
  expect(cookieOf(answer, "netra")).not.toBe("");
});

test("somebody nobody has on a roster is told so, as a page in a browser and as a problem elsewhere", async () => {
  const { answer } = await comeBack({ sub: "m3", nip: "199001012015011902" });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ code: "identity.person_unknown" });
  expect(cookieOf(answer, "netra")).toBe("");
  const inBrowser = await comeBack({ sub: "m3" }, { headers: { accept: "text/html" } });
  expect(inBrowser.answer.status).toBe(303);
  expect(inBrowser.answer.headers.get("location")).toBe("/masuk?kode=identity.person_unknown");
});

test("whoever turns back at the provider is not signed in", async () => {
  const { answer, back } = await comeBack(undefined);
  expect(back.searchParams.get("error")).toBe("access_denied");
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: "session.sign_in_failed" });
});

test("a callback without the browser's own half, with another's half, or late is refused", async () => {
  await world.knownPerson({ nip: "198001012005012904" });
  const first = await comeBack({ sub: "m4", nip: "198001012005012904" });
  const path = `GET ${first.back.pathname}${first.back.search}`;
  const bare = await world.send(undefined, path);
  expect(await bare.json()).toMatchObject({ status: 401, code: "session.sign_in_expired" });
  const other = await comeBack({ sub: "m4", nip: "198001012005012904" });
  const mixed = await world.send(undefined, path, { headers: { cookie: other.cookie } });
  expect(await mixed.json()).toMatchObject({ status: 401, code: "session.sign_in_failed" });
  const replayed = await world.send(undefined, path, { headers: { cookie: first.cookie } });
  expect(await replayed.json()).toMatchObject({ status: 401, code: "session.sign_in_failed" });
  const started = clock.now();
  clock.set(new Date(started.getTime() + 11 * 60_000));
  const late = await world.send(undefined, path, { headers: { cookie: first.cookie } });
  expect(await late.json()).toMatchObject({ code: "session.sign_in_expired" });
  clock.set(started);
});

test.each([
  "//jahat.contoh",
  "/\\jahat.contoh",
  "https://jahat.contoh",
  "/\t/jahat.contoh",
  "belajar",
])("signing in never sends anybody on to another site (%j)", async (returnTo) => {
  const address = `GET /api/session/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
  const answer = await world.send(undefined, address);
  expect(await answer.json()).toMatchObject({
    status: 422,
    errors: [{ in: "query", field: "/returnTo", code: "session.return_to_foreign" }],
  });
});

test("signing out ends the session here and names the way to end it at the provider", async () => {
  const personId = await world.person();
  const answer = await world.send(personId, "POST /api/session/sign-out");
  expect(cookieOf(answer, "netra")).toMatch(/^netra=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/);
  const { endSessionUrl } = (await answer.json()) as { endSessionUrl: string };
  const url = new URL(endSessionUrl);
  expect(url.origin).toBe(provider.oidc.issuer);
  expect(url.searchParams.get("post_logout_redirect_uri")).toBe(`${testOrigin}/`);
});

test("a provider that is down stops nobody who is already in, and is found again when it is back", async () => {
  const down = await startTestProvider(`${testOrigin}/api/session/callback`);
  const cut = await testApp(down.oidc);
  await down.stop();
  const personId = await cut.person();
  expect((await cut.send(personId, "GET /api/session")).status).toBe(200);
  const away = await cut.send(undefined, "GET /api/session/sign-in");
  expect(away.status).toBe(503);
  expect(away.headers.get("retry-after")).toBe("10");
  expect(await away.json()).toMatchObject({ code: "session.provider_unavailable" });
  const out = await cut.send(personId, "POST /api/session/sign-out");
  expect(await out.json()).toEqual({});
  const port = Number(new URL(down.oidc.issuer).port);
  const again = await startTestProvider(`${testOrigin}/api/session/callback`, port);
  expect((await cut.send(undefined, "GET /api/session/sign-in")).status).toBe(303);
  await again.stop();
});

test("a person the roster no longer knows is asked to sign in again", async () => {
  const answer = await world.send("per_01jd9g6c8te5qvk2f3w4x5y6z7" as never, "GET /api/session");
  expect(await answer.json()).toMatchObject({ status: 401, code: "session.person_gone" });
});

test("a page can tell one sign-in from the next, and never whose it is", async () => {
  const marks = [];
  for (const sub of ["m1", "m1"]) {
    const { answer } = await comeBack({ sub, nip });
    const mark = cookieOf(answer, "netra-visit");
    expect(mark).toMatch(/^netra-visit=[0-9a-f-]{36}; Max-Age=36000; Path=\/; SameSite=Lax$/);
    marks.push(pairOf(mark));
  }
  expect(new Set(marks).size).toBe(2);
  const gone = await world.send(await world.person(), "POST /api/session/sign-out");
  expect(cookieOf(gone, "netra-visit")).toMatch(/^netra-visit=; Max-Age=0;/);
});
