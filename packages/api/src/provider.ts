import type { Claims } from "@netra/core/identity/identifier";
import * as client from "openid-client";
import { HttpFault } from "./fault.ts";
import type { SignInState } from "./session.ts";

export type ProviderNeeds = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Our own public origin. */
  origin: string;
};

const down = () =>
  new HttpFault(503, "session.provider_unavailable", { headers: { "retry-after": "10" } });

/** The identity provider, met when somebody first signs in: the API starts and goes on without it. */
export function createProvider({ issuer, clientId, clientSecret, origin }: ProviderNeeds) {
  const redirectUri = `${origin}/api/session/callback`;
  let found: Promise<client.Configuration> | undefined;

  function discover(): Promise<client.Configuration> {
    const isPlain = issuer.startsWith("http:");
    found ??= client
      .discovery(new URL(issuer), clientId, clientSecret, client.ClientSecretBasic(clientSecret), {
        timeout: 5,
        // Plain http is only ever the provider on a developer's own machine.
        execute: isPlain ? [client.allowInsecureRequests] : [],
      })
      .catch(() => {
        found = undefined;
        throw down();
      });
    return found;
  }

  return {
    /** Where to send the browser, and what it has to keep until it comes back. */
    async begin(returnTo: string): Promise<{ url: URL; kept: SignInState }> {
      const config = await discover();
      const kept = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
        returnTo,
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: "openid profile email",
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(kept.codeVerifier),
        code_challenge_method: "S256",
      });
      return { url, kept };
    },

    /** What the provider vouches for, once the browser is back with its code. */
    async finish(search: string, kept: SignInState): Promise<Claims> {
      const config = await discover();
      try {
        const tokens = await client.authorizationCodeGrant(
          config,
          new URL(`${redirectUri}${search}`),
          {
            expectedState: kept.state,
            expectedNonce: kept.nonce,
            pkceCodeVerifier: kept.codeVerifier,
            idTokenExpected: true,
          },
        );
        const { iss, sub } = tokens.claims()!;
        const more = await client.fetchUserInfo(config, tokens.access_token, sub);
        return claimsOf({ ...tokens.claims(), ...more, iss, sub });
      } catch (error) {
        throw isOutage(error) ? down() : new HttpFault(401, "session.sign_in_failed");
      }
    },

    /** Where the browser ends the provider's own session; undefined when it cannot be reached. */
    async endSessionUrl(): Promise<string | undefined> {
      const config = await discover().catch(() => undefined);
      if (!config?.serverMetadata().end_session_endpoint) return undefined;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: `${origin}/` }).href;
    },
  };
}

export type Provider = ReturnType<typeof createProvider>;

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

const claimsOf = (from: Record<string, unknown> & { iss: string; sub: string }): Claims => ({
  iss: from.iss,
  sub: from.sub,
  nip: text(from.nip),
  email: text(from.email),
  emailVerified: from.email_verified === true,
  name: text(from.name),
});

const outages = new Set(["OAUTH_TIMEOUT", "OAUTH_ABORT", "OAUTH_RESPONSE_IS_NOT_CONFORM"]);

// fetch reports a host that does not answer as a TypeError, now and then wrapped.
const isOutage = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof Error && "code" in error && outages.has(String(error.code)));
