import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

type Account = { sub: string; [claim: string]: unknown };

/** A real identity provider where whoever is set as `visitor` signs in without a page. */
export async function startTestProvider(redirectUri: string, port = 0) {
  let visitor: Account | undefined;
  const server = createServer((request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    const result = visitor ? { login: { accountId: visitor.sub } } : { error: "access_denied" };
    return provider.interactionFinished(request, response, result, {
      mergeWithLastSubmission: false,
    });
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: "netra", clientSecret: "a secret: with/odd+characters" };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [`${new URL(redirectUri).origin}/`],
      },
    ],
    cookies: { keys: ["a cookie key for tests"] },
    claims: { openid: ["sub"], profile: ["name", "nip"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...visitor, sub }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: client.clientId,
        accountId: oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();

  /** Follows the browser's way through the provider, up to the address that leaves it again. */
  async function visit(address: string, as: Account | undefined): Promise<string> {
    visitor = as;
    const cookies = new Map<string, string>();
    for (let at = address; ; ) {
      if (!at.startsWith(issuer)) return at;
      const step = await fetch(at, {
        redirect: "manual",
        headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
      });
      for (const line of step.headers.getSetCookie()) {
        const [, name = "", value = ""] = line.match(/^([^=]+)=([^;]*)/) ?? [];
        cookies.set(name, value);
      }
      const next = step.headers.get("location");
      if (!next) throw new Error(`the provider stopped with ${step.status}: ${await step.text()}`);
      at = new URL(next, at).href;
    }
  }

  const stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { oidc: { issuer, ...client }, visit, stop };
}
