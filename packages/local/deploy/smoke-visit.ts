export type VisitNeeds = { origin: string; release?: string | undefined };

/** What any stage must show to somebody who is nobody yet; writes nothing. */
export async function visit({ origin, release }: VisitNeeds): Promise<string[]> {
  const wrong: string[] = [];
  const say = (isRight: boolean, what: string) => void (isRight || wrong.push(what));
  const ask = (path: string) => fetch(new URL(path, origin), { redirect: "manual" });

  const home = await ask("/");
  const policy = home.headers.get("content-security-policy") ?? "";
  say(home.status === 200 && (await home.text()).includes("<script"), "/ is not the web app");
  say(policy.includes("default-src 'self'"), "/ comes without its content policy");
  say(home.headers.get("x-content-type-options") === "nosniff", "/ may be read as something else");
  const isSecure = origin.startsWith("https:");
  say(
    !isSecure || home.headers.has("strict-transport-security"),
    "/ may be asked for in the clear",
  );

  const health = await ask("/api/health");
  const said = health.ok ? ((await health.json()) as { release: string }).release : undefined;
  say(health.status === 200, `/api/health answers ${health.status}`);
  say(!release || said === release, `the release is ${said}, not ${release}`);

  const nobody = await ask("/api/session");
  const problem = (await nobody.json()) as { code?: string };
  say(nobody.status === 401 && problem.code === "session.none", "a stranger is not refused");
  say(nobody.headers.has("x-request-id"), "a refusal carries no request id");
  say(nobody.headers.get("cache-control") === "no-store", "an answer to a person may be kept");

  const signIn = await ask("/api/session/sign-in");
  const to = signIn.headers.get("location") ?? "";
  say(/code_challenge_method=S256/.test(to), "signing in does not lead to the provider");

  const media = await ask("/media/nothing-is-here");
  say([403, 404].includes(media.status), `/media answers ${media.status} for what is not there`);
  const page = await ask("/v/AAAA-AAAA-AAAA");
  say(page.status === 200, `/v/… answers ${page.status}, not the page that checks certificates`);
  return wrong;
}
