import { defineKind } from "@netra/table/kind";
import type { AgencyId, UnitPath } from "../kernel/id.ts";
import type { Agency, Unit } from "./agency.ts";

const agencyKey = (agencyId: AgencyId) => `AGENCY#${agencyId}`;

/** Index 1 answers: which agencies are there? */
export const agencyItem = defineKind<Agency, { agencyId: AgencyId }>({
  name: "agency",
  key: ({ agencyId }) => ({ pk: agencyKey(agencyId), sk: "AGENCY" }),
  indexes: (agency) => ({ 1: { pk: "AGENCIES", sk: agency.agencyId } }),
});

export const unitItem = defineKind<Unit, { agencyId: AgencyId; unitPath: UnitPath }>({
  name: "unit",
  key: ({ agencyId, unitPath }) => {
    const cut = unitPath.lastIndexOf("/");
    const parent = unitPath.slice(0, Math.max(cut, 0));
    return { pk: agencyKey(agencyId), sk: `UNIT#${parent}#${unitPath.slice(cut + 1)}` };
  },
});

export const allAgencies = { index: 1 as const, pk: "AGENCIES" };

export const unitsOfAgency = (agencyId: AgencyId) => ({
  pk: agencyKey(agencyId),
  sk: { prefix: "UNIT#" },
});

/** Units directly below a unit, or directly below the agency. */
export const unitsBelow = (agencyId: AgencyId, parent: UnitPath | "") => ({
  pk: agencyKey(agencyId),
  sk: { prefix: `UNIT#${parent}#` },
});
