import { describe, expect, it } from "vitest";
import { grantsOf, safeReturn, sessionOf } from "./session.ts";

type Answer = Parameters<typeof sessionOf>[0];
const term = {
  termId: "trm_1",
  agencyId: "agn_9208",
  kind: "pj",
  officeName: "Pj. Bupati Kaimana",
  startsOn: "2026-05-22",
  endsOn: "2027-05-21",
  isRunning: true,
};
const answer = (change: object = {}) =>
  ({
    personId: "per_1",
    displayName: "Yosef Bentala",
    grants: [
      { role: "hr", agencyId: "agn_9208" },
      { role: "head", agencyId: "agn_9208", termId: "trm_1" },
    ],
    agencies: [
      {
        agencyId: "agn_9208",
        name: "Kabupaten Kaimana",
        kind: "kabupaten",
        zone: "Asia/Jayapura",
      },
      { agencyId: "agn_92", name: "Papua Barat", kind: "provinsi", provinceCode: "92" },
    ],
    member: { agencyId: "agn_9208", unitName: "Dinas Pendidikan" },
    terms: [term],
    delegations: [],
    sampleData: true,
    ...change,
  }) as unknown as Answer;

describe("the session as pages use it", () => {
  it("names the agency of each task and the office of a head with its last day", () => {
    const session = sessionOf(answer());
    expect(grantsOf(session, "hr")[0]?.agencyName).toBe("Kabupaten Kaimana");
    expect(grantsOf(session, "head")[0]).toMatchObject({
      officeName: "Pj. Bupati Kaimana",
      termKind: "pj",
      endsOn: "2027-05-21",
    });
    expect(session.member).toMatchObject({
      agencyName: "Kabupaten Kaimana",
      zone: "Asia/Jayapura",
    });
  });

  it("leaves out an office whose term is not running, so that no way leads into it", () => {
    const session = sessionOf(answer({ terms: [{ ...term, isRunning: false }] }));
    expect(grantsOf(session, "head")).toEqual([]);
    expect(grantsOf(session, "hr")).toHaveLength(1);
  });

  it("still knows where somebody was in office once that is over, and not where they will be", () => {
    const over = { ...term, isRunning: false };
    expect(sessionOf(answer({ terms: [over] })).led).toEqual([
      { agencyId: "agn_9208", agencyName: "Kabupaten Kaimana" },
    ]);
    const coming = { ...over, startsOn: "2199-01-01" };
    expect(sessionOf(answer({ terms: [coming] })).led).toEqual([]);
  });

  it("says which province a governor governs", () => {
    const grants = [{ role: "head", agencyId: "agn_92", termId: "trm_1" }];
    const [head] = grantsOf(sessionOf(answer({ grants })), "head");
    expect(head?.governs).toBe("92");
  });

  it("has the delegated report for as long as the delegation runs", () => {
    const grants = [{ role: "delegate", agencyId: "agn_9208", termId: "trm_1" }];
    const held = { agencyId: "agn_9208", officeName: "Sekretaris Daerah", isRunning: true };
    const running = sessionOf(answer({ grants, delegations: [held] }));
    expect(grantsOf(running, "delegate")[0]?.officeName).toBe("Sekretaris Daerah");
    const over = sessionOf(answer({ grants, delegations: [{ ...held, isRunning: false }] }));
    expect(grantsOf(over, "delegate")).toEqual([]);
  });

  it("has no place of work for an elected head who is on no roster", () => {
    expect(sessionOf(answer({ member: undefined })).member).toBeUndefined();
  });
});

describe("the way back after signing in", () => {
  it("leads to a page of this site only", () => {
    expect(safeReturn("/modul/mod_1?t=42")).toBe("/modul/mod_1?t=42");
    for (const foreign of [
      "https://x.example",
      "//x.example",
      "/\\x.example",
      "x",
      "",
      undefined,
    ]) {
      expect(safeReturn(foreign)).toBe("/");
    }
  });
});
