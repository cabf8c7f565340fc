import { describe, expect, it } from "vitest";
import type { SessionView } from "../session/session.ts";
import { areaAt, areasOf } from "./areas.ts";

const member = { agencyName: "Kabupaten Kaimana" } as NonNullable<SessionView["member"]>;
const agencyId = "agn_9208" as NonNullable<SessionView["member"]>["agencyId"];
const session = (grants: unknown[], of?: typeof member) =>
  ({ grants, ...(of && { member: of }) }) as SessionView;
const words = (view: SessionView) => areasOf(view).map((area) => area.word);
const pages = (view: SessionView) =>
  areasOf(view).flatMap((area) => area.pages.map((page) => page.href));

describe("where somebody may go", () => {
  it("is learning alone for a civil servant without another task", () => {
    expect(pages(session([], member))).toEqual(["/"]);
  });

  it("has the report for HR of a whole agency, and not for HR of one unit", () => {
    expect(pages(session([{ role: "hr", agencyId }], member))).toContain("/laporan");
    const unit = { role: "hr", agencyId, unitPath: "u0000000001" };
    expect(pages(session([unit], member))).not.toContain("/laporan");
  });

  it("names the report once for a head who is also HR", () => {
    const both = session(
      [
        { role: "hr", agencyId },
        { role: "head", agencyId },
      ],
      member,
    );
    expect(pages(both).filter((href) => href === "/laporan")).toHaveLength(1);
    expect(words(both)).toEqual(["area.learning", "area.hr", "area.head"]);
  });

  it("has the province for a governor, the nation for the authority, and neither for anybody else", () => {
    const governor = session([{ role: "head", agencyId: "agn_92", governs: "92" }]);
    expect(pages(governor)).toEqual(["/laporan", "/laporan/langkah", "/provinsi/92"]);
    expect(pages(session([{ role: "reviewer" }]))).toContain("/nasional");
    expect(pages(session([{ role: "head", agencyId }]))).not.toContain("/nasional");
  });

  it("keeps for whoever left an office only what they handed over", () => {
    const left = { ...session([], member), led: [{ agencyId, agencyName: "Kabupaten Kaimana" }] };
    expect(pages(left)).toEqual(["/", "/laporan/memori"]);
  });

  it("has no learning for an elected head, who is on no roster", () => {
    expect(words(session([{ role: "head", agencyId }]))).toEqual(["area.head"]);
  });

  it("knows which part a page belongs to", () => {
    const areas = areasOf(session([{ role: "publisher" }], member));
    expect(areaAt(areas, "/studio/set/baru")?.word).toBe("area.studio");
    expect(areaAt(areas, "/akun")).toBeUndefined();
  });
});
