export type Visit = { at: URL; status: number; html: string };

/** Somebody with a browser, as far as cookies, redirects and forms go. */
export function createVisitor(origin: string) {
  const cookies = new Map<string, string>();

  async function ask(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...cookies].map((pair) => pair.join("=")).join("; "));
    // A browser names where a change comes from; the API refuses one that comes from elsewhere.
    headers.set("origin", origin);
    const url = new URL(address, origin);
    const answer = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = line.match(/^([^=]+)=([^;]*)/) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }

  /** Opens a page, or sends a form, and follows redirects until `isEnd` or a page. */
  async function visit(
    address: string | URL,
    form?: Record<string, string>,
    isEnd: (at: URL) => boolean = () => false,
  ): Promise<Visit> {
    let at = new URL(address, origin);
    let init: RequestInit = form ? { method: "POST", body: new URLSearchParams(form) } : {};
    for (;;) {
      const answer = await ask(at, { ...init, headers: { accept: "text/html" } });
      const next = answer.headers.get("location");
      if (!next) return { at, status: answer.status, html: await answer.text() };
      await answer.body?.cancel();
      at = new URL(next, at);
      init = {};
      if (isEnd(at)) return { at, status: answer.status, html: "" };
    }
  }

  /** Signs in through the API and the provider's page, as the person with this `sub`. */
  async function signIn(sub: string): Promise<Visit> {
    const page = await visit("/api/session/sign-in");
    return visit(page.at, { sub });
  }

  /** One request to the API: `"PUT /api/…"`, with a JSON body when there is one. */
  async function send(route: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const [method = "GET", path = "/"] = route.split(" ");
    const answer = await ask(path, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get("content-type")?.includes("json");
    return { status: answer.status, body: isJson ? JSON.parse(text) : text };
  }

  return { ask, visit, signIn, send };
}
