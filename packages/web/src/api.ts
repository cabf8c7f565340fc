import type { App } from "@netra/api/app";
import { type ClientResponse, hc } from "hono/client";
import { ApiProblem, problemOf } from "./fault.ts";
import { noteReachable } from "./offline/network.ts";

/** The API of the same origin; the session travels in its cookie. */
export const api = hc<App>(location.origin).api;

type Success = 200 | 201 | 202;
type Body<R> =
  R extends ClientResponse<infer T, infer S, string>
    ? [Extract<S, Success>] extends [never]
      ? never
      : T
    : never;

/** What a call answers when it succeeds. */
export type Answered<Call extends (...input: never[]) => Promise<unknown>> = Body<
  Awaited<ReturnType<Call>>
>;

/** The body of a successful answer. Anything else is thrown as an ApiProblem, silence too. */
export async function answer<R extends Pick<Response, "ok" | "json">>(
  call: Promise<R>,
): Promise<Body<R>> {
  return (await (await succeeded(call)).json()) as Body<R>;
}

/** The end of a call that answers nothing when it succeeds. */
export async function done(call: Promise<Pick<Response, "ok" | "json">>): Promise<void> {
  await succeeded(call);
}

async function succeeded<R extends Pick<Response, "ok">>(call: Promise<R>): Promise<R> {
  const response = await call.catch(() => {
    noteReachable(false);
    throw new ApiProblem(0);
  });
  noteReachable(true);
  if (!response.ok) throw await problemOf(response as unknown as Response);
  return response;
}
