import { randomUUID } from "node:crypto";
import type { Clock } from "@netra/core/kernel/clock";
import { type PersonId, personIds } from "@netra/core/kernel/id";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import * as v from "valibot";
import type { Env } from "./context.ts";
import { HttpFault } from "./fault.ts";
import { createSeal } from "./seal.ts";

/** A working day with its breaks: nobody is thrown out at their desk, no lost phone stays open. */
export const sessionSeconds = 10 * 60 * 60;
const signInSeconds = 10 * 60;

const signInSchema = v.object({
  state: v.string(),
  nonce: v.string(),
  codeVerifier: v.string(),
  returnTo: v.string(),
});
/** What the browser keeps while the person is at the identity provider. */
export type SignInState = v.InferOutput<typeof signInSchema>;

export type SessionNeeds = { key: string; origin: string; clock: Clock };

/** Who the browser belongs to, kept in a cookie only this server can read. */
export function createSessions({ key, origin, clock }: SessionNeeds) {
  const isSecure = origin.startsWith("https:");
  const seal = createSeal(key, "session");
  const names = isSecure
    ? { session: "__Host-netra", visit: "__Host-netra-visit", signIn: "__Host-netra-sign-in" }
    : { session: "netra", visit: "netra-visit", signIn: "netra-sign-in" };
  const cookie = { path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure } as const;

  const later = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000);

  return {
    cookieName: names.session,

    /** The value of a session cookie for this person, good for a working day. */
    seal: async (personId: PersonId): Promise<string> =>
      await seal.seal({ personId }, "session", later(sessionSeconds)),

    async start(c: Context, personId: PersonId): Promise<void> {
      const kept = { ...cookie, maxAge: sessionSeconds };
      setCookie(c, names.session, await this.seal(personId), kept);
      // Pages may read this one. It says nothing about the person, only that this is still the same
      // sign-in: what a device keeps is neither shown nor sent under somebody else's.
      setCookie(c, names.visit, randomUUID(), { ...kept, httpOnly: false });
    },

    end: (c: Context): void => {
      deleteCookie(c, names.session, cookie);
      deleteCookie(c, names.visit, { ...cookie, httpOnly: false });
    },

    async find(c: Context): Promise<PersonId | undefined> {
      const token = getCookie(c, names.session);
      const opened = token ? await seal.open(token, "session", clock.now()) : undefined;
      const read = v.safeParse(personIds.schema, opened?.personId);
      return read.success ? read.output : undefined;
    },

    async startSignIn(c: Context, state: SignInState): Promise<void> {
      const token = await seal.seal(state, "sign-in", later(signInSeconds));
      setCookie(c, names.signIn, token, { ...cookie, maxAge: signInSeconds });
    },

    /** What was kept for this sign-in; it is gone from the browser afterwards. */
    async takeSignIn(c: Context): Promise<SignInState | undefined> {
      const token = getCookie(c, names.signIn);
      deleteCookie(c, names.signIn, cookie);
      const opened = token && (await seal.open(token, "sign-in", clock.now()));
      const read = v.safeParse(signInSchema, opened);
      return read.success ? read.output : undefined;
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses changes another site makes a browser send. No token: a beacon cannot carry one. */
export const refuseCrossSite = (origin: string) =>
  createMiddleware<Env>(async (c, next) => {
    const isOurs =
      c.req.header("origin") === origin || c.req.header("sec-fetch-site") === "same-origin";
    if (!safeMethods.has(c.req.method) && !isOurs) throw new HttpFault(403, "session.cross_site");
    await next();
  });
