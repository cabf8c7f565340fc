import { describe, expect, it } from "vitest";
import { ApiProblem, isOffline, isSignedOut, problemOf, tellFault } from "./fault.ts";

describe("a refusal in words", () => {
  it("says what happened by its code, and what to do next by its kind", () => {
    const told = tellFault(new ApiProblem(409, { code: "learning.material_not_finished" }));
    expect(told.what).toBe("Kuis belum terbuka: materinya belum selesai diikuti.");
    expect(told.next).toContain("Muat ulang");
  });

  it("has words for a code nobody has written any for", () => {
    for (const status of [0, 400, 401, 403, 404, 409, 413, 422, 429, 500, 503]) {
      const told = tellFault(new ApiProblem(status, { code: "never.heard_of" }));
      expect(told.what).not.toContain("never.heard_of");
      expect(told.what.length * told.next.length).toBeGreaterThan(0);
    }
  });

  it("treats a mistake of our own as ours, with what is safe", () => {
    expect(tellFault(new TypeError("x is undefined")).next).toContain("bukan pada Anda");
  });

  it("reads whatever a proxy answers in the API's place", async () => {
    const problem = await problemOf(new Response("<h1>502</h1>", { status: 502 }));
    expect(problem).toMatchObject({ status: 502, code: "unreadable" });
    expect(isOffline(problem)).toBe(false);
  });

  it("knows no network and no session apart", () => {
    expect(isOffline(new ApiProblem(0))).toBe(true);
    expect(isSignedOut(new ApiProblem(401, { code: "session.none" }))).toBe(true);
    expect(isSignedOut(new ApiProblem(0))).toBe(false);
  });
});
