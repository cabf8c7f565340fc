import type { Identity } from "@netra/core/identity/identity";
import { unauthenticated } from "@netra/core/kernel/fault";
import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { HttpFault, httpFaultOf } from "../fault.ts";
import type { Provider } from "../provider.ts";
import { isLocalPath } from "../return-to.ts";
import type { Sessions } from "../session.ts";
import { type SessionDirectory, sessionViewOf, sessionViewSchema } from "../session-view.ts";
import { query } from "../validate.ts";

const tag = "session";

const returnTo = v.pipe(
  v.string(),
  v.maxLength(512),
  v.check(isLocalPath, "session.return_to_foreign"),
);
const signInQuery = v.strictObject({ returnTo: v.optional(returnTo, "/") });
// What a provider adds to its answer is its own business; the code and state are checked by protocol.
const callbackQuery = v.looseObject({ state: v.optional(v.string()) });
const signedOut = v.strictObject({ endSessionUrl: v.optional(v.string()) });

/** A person in a browser gets the sign-in page, which says what happened; a program gets the problem. */
async function orSignInPage(c: Context<Env>, go: () => Promise<Response>): Promise<Response> {
  try {
    return await go();
  } catch (error) {
    const { status, code } = httpFaultOf(error);
    if (status === 500 || !c.req.header("accept")?.includes("text/html")) throw error;
    c.set("faultCode", code);
    return c.redirect(`/masuk?kode=${encodeURIComponent(code)}`, 303);
  }
}

export const sessionRoutes = ({
  identity,
  provider,
  sessions,
  directory,
  sampleData,
}: {
  identity: Pick<Identity, "signIn">;
  provider: Provider;
  sessions: Sessions;
  directory: SessionDirectory;
  sampleData: boolean;
}) =>
  new Hono<Env>()
    .get(
      "/",
      describe({
        tag,
        summary: "Who is signed in, and what they may do",
        answers: { 200: sessionViewSchema },
      }),
      async (c) => {
        const view = await sessionViewOf(c.var.actor, directory);
        if (!view) throw unauthenticated("session.person_gone");
        return c.json({ ...view, sampleData });
      },
    )
    .get(
      "/sign-in",
      describe({
        tag,
        summary: "Go to the identity provider",
        answers: { 303: "On to the identity provider." },
        faults: ["session.return_to_foreign", "session.provider_unavailable"],
      }),
      query(signInQuery),
      async (c) =>
        await orSignInPage(c, async () => {
          const { url, kept } = await provider.begin(c.req.valid("query").returnTo);
          await sessions.startSignIn(c, kept);
          return c.redirect(url.href, 303);
        }),
    )
    .get(
      "/callback",
      describe({
        tag,
        summary: "Come back from the identity provider",
        answers: { 303: "Signed in, on to where the person wanted to go." },
        faults: [
          "session.sign_in_expired",
          "session.sign_in_failed",
          "session.provider_unavailable",
          "identity.person_unknown",
          "identity.nip_of_another",
        ],
      }),
      query(callbackQuery),
      async (c) =>
        await orSignInPage(c, async () => {
          const kept = await sessions.takeSignIn(c);
          if (!kept) throw new HttpFault(401, "session.sign_in_expired");
          const claims = await provider.finish(new URL(c.req.url).search, kept);
          const { personId } = await identity.signIn(claims);
          await sessions.start(c, personId);
          return c.redirect(kept.returnTo, 303);
        }),
    )
    .post(
      "/sign-out",
      describe({
        tag,
        summary: "Sign out here, and learn where to sign out at the identity provider",
        answers: { 200: signedOut },
      }),
      async (c) => {
        sessions.end(c);
        const endSessionUrl = await provider.endSessionUrl();
        return c.json({ ...(endSessionUrl && { endSessionUrl }) });
      },
    );
