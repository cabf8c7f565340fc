import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as client from "openid-client";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { DemoPerson } from "./people.ts";
import { createProvider } from "./provider.ts";
import { createVisitor } from "./visitor.ts";

const people: DemoPerson[] = [
  {
    sub: "demo-maria",
    name: "Maria R.",
    role: "Pegawai",
    agency: "Kaimana",
    nip: "198001012005012901",
  },
  {
    sub: "demo-bupati",
    name: "Yusuf <K>",
    role: "Kepala daerah",
    agency: "Kaimana",
    email: "y@contoh.id",
  },
];
let dir: string;
let server: Server;
let origin: string;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "netra-provider-"));
  server = createServer((request, response) => serve(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  serve = createProvider({ origin, dir, demoPeople: () => people }).serve;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(dir, { recursive: true, force: true });
});
let serve: ReturnType<typeof createProvider>["serve"];

/** A visitor who stops where they would leave the provider. */
function visitor() {
  const { visit } = createVisitor(origin);
  return (address: string | URL, form?: Record<string, string>) =>
    visit(address, form, (at) => !at.pathname.startsWith("/oidc"));
}

async function begin(visit: ReturnType<typeof visitor>) {
  const { clientSecret, clientId } = createProvider({ origin, dir, demoPeople: () => people });
  const config = await client.discovery(
    new URL(`${origin}/oidc`),
    clientId,
    clientSecret,
    undefined,
    { execute: [client.allowInsecureRequests] },
  );
  const verifier = client.randomPKCECodeVerifier();
  const nonce = client.randomNonce();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: `${origin}/api/session/callback`,
    scope: "openid profile email",
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    nonce,
  });
  const asked = await visit(address);
  const answer = (at: URL) =>
    client.authorizationCodeGrant(config, at, { pkceCodeVerifier: verifier, expectedNonce: nonce });
  return { config, asked, answer };
}

test("one press on a person signs in as that person, NIP included", async () => {
  const visit = visitor();
  const { asked, answer } = await begin(visit);
  expect(asked.html).toContain("Masuk sebagai siapa?");
  const back = await visit(asked.at, { sub: "demo-maria" });
  expect(back.at.pathname).toBe("/api/session/callback");
  const claims = (await answer(back.at)).claims();
  expect(claims).toMatchObject({ sub: "demo-maria", name: "Maria R.", nip: "198001012005012901" });
  expect(claims).not.toHaveProperty("email");
});

test("an elected head has no NIP", async () => {
  const visit = visitor();
  const { asked, answer } = await begin(visit);
  const claims = (await answer((await visit(asked.at, { sub: "demo-bupati" })).at)).claims();
  expect(claims).toMatchObject({ sub: "demo-bupati", email: "y@contoh.id", email_verified: true });
  expect(claims).not.toHaveProperty("nip");
});

test("the page shows people by role, and a name is text", async () => {
  const { asked } = await begin(visitor());
  expect(asked.html).toMatch(/<h2 [^>]*>Pegawai<\/h2>[\s\S]*<h2 [^>]*>Kepala daerah<\/h2>/);
  expect(asked.html).toContain("Yusuf &lt;K&gt;");
  expect(asked.html).not.toMatch(/<script|style=|onclick/);
});

test("going back without choosing tells the application that nobody signed in", async () => {
  const visit = visitor();
  const { asked } = await begin(visit);
  const back = await visit(asked.at, { sub: "" });
  expect(back.at.searchParams.get("error")).toBe("access_denied");
});

test("the next sign-in asks again, so that a demo can go on as somebody else", async () => {
  const visit = visitor();
  const first = await begin(visit);
  await visit(first.asked.at, { sub: "demo-maria" });
  const second = await begin(visit);
  expect(second.asked.html).toContain("Masuk sebagai siapa?");
  const back = await visit(second.asked.at, { sub: "demo-bupati" });
  expect((await second.answer(back.at)).claims()?.sub).toBe("demo-bupati");
});

test("signing out ends the session at the provider and comes home", async () => {
  const visit = visitor();
  const { asked, answer, config } = await begin(visit);
  const tokens = await answer((await visit(asked.at, { sub: "demo-maria" })).at);
  const leave = await visit(
    client.buildEndSessionUrl(config, {
      post_logout_redirect_uri: `${origin}/`,
      id_token_hint: tokens.id_token as string,
    }),
  );
  expect(leave.html).toContain("Keluar dari Netra");
  const [, action = ""] = leave.html.match(/action="([^"]+)"/) ?? [];
  const [, xsrf = ""] = leave.html.match(/name="xsrf" value="([^"]+)"/) ?? [];
  const home = await visit(action, { xsrf, logout: "yes" });
  expect(home.at.href).toBe(`${origin}/`);
});

test("signing out twice, or after a restart, simply comes home and never goes elsewhere", async () => {
  const end = `${origin}/oidc/session/end?client_id=netra&post_logout_redirect_uri=`;
  expect((await visitor()(`${end}${origin}/masuk`)).at.href).toBe(`${origin}/masuk`);
  expect((await visitor()(`${end}https://example.org/`)).at.href).toBe(`${origin}/`);
});

test("a request without PKCE, or back to another site, is refused in Indonesian", async () => {
  const visit = visitor();
  const base = `${origin}/oidc/auth?client_id=netra&response_type=code&scope=openid&redirect_uri=`;
  const noProof = await visit(`${base}${encodeURIComponent(`${origin}/api/session/callback`)}`);
  expect(noProof.at.searchParams.get("error")).toBe("invalid_request");
  const elsewhere = await visit(`${base}${encodeURIComponent("https://example.org/")}`);
  expect(elsewhere.status).toBe(400);
  expect(elsewhere.html).toContain("Masuk tidak berhasil");
});

test("keys stay the same over a restart", async () => {
  const keys = async () => (await fetch(`${origin}/oidc/jwks`)).json();
  const before = await keys();
  serve = createProvider({ origin, dir, demoPeople: () => people }).serve;
  expect(await keys()).toEqual(before);
  expect(JSON.stringify(before)).not.toContain('"d"');
});
