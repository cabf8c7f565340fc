import { describe, expect, it } from "vitest";
import type { SessionView } from "../session/session.ts";
import { reportAgencies, reportAgencyOf, seesNation } from "./report-agency.ts";
import { wayUp } from "./way-up.ts";

const session = (...grants: unknown[]) => ({ grants }) as SessionView;
const kaimana = { agencyId: "agn_9208", agencyName: "Kabupaten Kaimana" };
const province = { agencyId: "agn_92", agencyName: "Provinsi Papua Barat" };
const governor = session({ role: "head", ...province, governs: "92" });
const operator = session({ role: "operator" });

describe("whose report somebody reads", () => {
  it("is one's own as head first, and has the list of people where one is HR there too", () => {
    const both = session({ role: "hr", ...kaimana }, { role: "head", ...kaimana });
    expect(reportAgencies(both)).toEqual([{ ...kaimana, role: "head", isManaged: true }]);
  });

  it("is the delegated one for whom the head delegated it to", () => {
    const [own] = reportAgencies(session({ role: "delegate", ...kaimana }));
    expect(own).toMatchObject({ role: "delegate", isManaged: false });
  });

  it("is nothing for HR of one unit, whose figures stand in the list of people", () => {
    const unit = session({ role: "hr", ...kaimana, unitPath: "u0000000001" });
    expect(reportAgencyOf(unit, undefined)).toBeUndefined();
  });

  it("may be any agency for who stands above it, and no other for a head", () => {
    expect(reportAgencyOf(governor, "agn_9208")).toMatchObject({ role: "above" });
    expect(reportAgencyOf(operator, "agn_9208")).toMatchObject({ role: "above" });
    const head = session({ role: "head", ...kaimana });
    expect(reportAgencyOf(head, "agn_3373")).toMatchObject({ agencyId: "agn_9208" });
    expect(reportAgencyOf(operator, undefined)).toBeUndefined();
    expect(seesNation(head)).toBe(false);
  });
});

describe("the way back up", () => {
  const above = { agencyId: "agn_9208", role: "above", isManaged: false } as const;
  const at = { provinceCode: "92" };

  it("leads to the province an agency was opened from, in the same set and on the same day", () => {
    const asked = { set: "2", on: "2026-11-12" };
    expect(wayUp(governor, above, at, asked)).toEqual({
      href: "/provinsi/92?set=2&per=2026-11-12",
      label: "Papua Barat",
    });
  });

  it("leads from a central body to the nation, and from one's own report nowhere", () => {
    expect(wayUp(operator, above, { provinceCode: "00" }, {})?.href).toBe("/nasional");
    expect(wayUp(governor, { ...above, role: "head" }, at, {})).toBeUndefined();
  });
});
