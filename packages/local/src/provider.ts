import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import Provider, { type Configuration, interactionPolicy } from "oidc-provider";
import { escaped, page, sendFont, sendPage, sendStyle } from "./page.ts";
import { choosePage, claimsOf, type DemoPerson } from "./people.ts";
import { keepProviderKeys } from "./provider-keys.ts";
import { createProviderStore } from "./provider-store.ts";

export const clientId = "netra";
const hour = 3600;

export type ProviderOptions = { origin: string; dir: string; demoPeople: () => DemoPerson[] };

/** A real OpenID Connect provider under /oidc whose sign-in page offers the demo people. */
export function createProvider({ origin, dir, demoPeople }: ProviderOptions) {
  const keys = keepProviderKeys(join(dir, "provider.json"));
  const issuer = `${origin}/oidc`;
  const store = createProviderStore();
  const provider = new Provider(issuer, {
    ...settings,
    adapter: store,
    clients: [
      {
        client_id: clientId,
        client_secret: keys.clientSecret,
        redirect_uris: [`${origin}/api`],
        post_logout_redirect_uris: [origin],
      },
    ],
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookie] },
    findAccount: (_, sub) => {
      const person = demoPeople().find((one) => one.sub === sub);
      return person && { accountId: sub, claims: () => claimsOf(person) };
    },
  } as Configuration);
  // Any address of ours may be come back to: the API decides which one that is.
  const isOurs = (address: string) => new URL(address, origin).origin === origin;
  provider.Client.prototype.redirectUriAllowed = isOurs;
  provider.Client.prototype.postLogoutRedirectUriAllowed = isOurs;
  const answer = provider.callback();

  async function choose(request: IncomingMessage, response: ServerResponse) {
    const found = await provider.interactionDetails(request, response).catch(() => undefined);
    if (!found) return sendPage(response, tooLate, 400);
    if (request.method !== "POST") {
      return sendPage(response, choosePage(demoPeople(), `/oidc/interaction/${found.uid}`));
    }
    const sub = new URLSearchParams(await bodyOf(request)).get("sub");
    const person = demoPeople().find((one) => one.sub === sub);
    const result = person
      ? { login: { accountId: person.sub, remember: false } }
      : { error: "access_denied", error_description: "nobody was chosen" };
    await provider.interactionFinished(request, response, result, {
      mergeWithLastSubmission: false,
    });
  }

  /** With nobody signed in, the provider would go on by an inline script, which no page of ours may run. */
  async function isNobody({ headers }: IncomingMessage): Promise<boolean> {
    const [, sessionId = ""] = headers.cookie?.match(/(?:^|; )_session=([^;]*)/) ?? [];
    return !(await store("Session").find(sessionId))?.accountId;
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const { pathname: path, searchParams } = new URL(request.url ?? "/", origin);
    if (path === "/oidc/page.css") return sendStyle(response);
    if (path === "/oidc/font-1.woff2") return sendFont(response);
    if (path === "/oidc/leave.js") return sendLeaveScript(response);
    if (path.startsWith("/oidc/interaction/")) return choose(request, response);
    if (path === "/oidc/session/end" && (await isNobody(request))) {
      const home = searchParams.get("post_logout_redirect_uri") ?? "/";
      return response.writeHead(303, { location: isOurs(home) ? home : "/" }).end();
    }
    if (path.startsWith("/oidc/auth")) forgetVisitor(request);
    const mounted = Object.assign(request, { originalUrl: request.url });
    mounted.url = request.url?.replace(/^\/oidc/, "") || "/";
    return answer(mounted, response);
  }

  return { serve, issuer, clientId, clientSecret: keys.clientSecret };
}

const { Check, Prompt, base } = interactionPolicy;
const policy = base();
// Asked at every sign-in: on a machine for showing, the next visitor is somebody else.
policy.clear();
policy.add(
  new Prompt(
    { name: "login", requestable: true },
    new Check("choose", "choose who you are", "login_required", ({ oidc }) =>
      oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
    ),
  ),
);

const settings: Configuration = {
  claims: { openid: ["sub"], profile: ["name", "nip"], email: ["email", "email_verified"] },
  conformIdTokenClaims: false,
  scopes: ["openid", "profile", "email"],
  pkce: { required: () => true },
  interactions: { policy, url: (_, { uid }) => `/oidc/interaction/${uid}` },
  ttl: {
    AccessToken: hour,
    AuthorizationCode: 60,
    Grant: 12 * hour,
    IdToken: hour,
    Interaction: hour,
    Session: 12 * hour,
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource(ctx, form) {
        ctx.body = page(
          "Keluar",
          `<h1>Keluar dari Netra</h1>
${form}
<div class="actions"><button class="button first" form="op.logoutForm" name="logout" value="yes">Keluar</button></div>`,
          { script: "/oidc/leave.js" },
        );
      },
      postLogoutSuccessSource(ctx) {
        ctx.body = page(
          "Keluar",
          `<h1>Anda sudah keluar</h1><p><a href="/">Ke halaman awal</a></p>`,
        );
      },
    },
  },
  // The first party asks for nothing but who you are, so there is nothing to agree to.
  async loadExistingGrant({ oidc }) {
    const { client, session, provider, params } = oidc;
    if (!client || !session?.accountId) return undefined;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope(String(params?.scope ?? "openid"));
    await grant.save();
    return grant;
  },
  renderError(ctx, { error, error_description: why }) {
    ctx.type = "html";
    ctx.body = page(
      "Masuk tidak berhasil",
      `<h1>Masuk tidak berhasil</h1>
<p>Permintaan masuk ini tidak dapat diteruskan. Tidak ada yang berubah pada data Anda.</p>
<p class="quiet">${escaped(error)}: ${escaped(why ?? "")}</p>
<p><a href="/">Coba lagi dari halaman awal</a></p>`,
    );
  },
};

/** A new sign-in begins with nobody, or the provider would first ask to sign the last one out. */
function forgetVisitor({ headers }: IncomingMessage): void {
  const cookies = headers.cookie?.split("; ") ?? [];
  headers.cookie = cookies.filter((cookie) => !cookie.startsWith("_session")).join("; ");
}

const tooLate = page(
  "Masuk tidak berhasil",
  `<h1>Waktu untuk masuk sudah habis</h1>
<p>Halaman ini sudah tidak berlaku. Mulai lagi dari halaman awal.</p>
<p><a href="/">Ke halaman awal</a></p>`,
);

const leave = `const form = document.getElementById("op.logoutForm");
const button = document.querySelector("button[name=logout]");
form.requestSubmit(button);
`;

function sendLeaveScript(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/javascript; charset=utf-8" }).end(leave);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
