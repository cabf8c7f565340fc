import type { Table } from "@netra/table/table";
import { holdersOfRole, hrOfAgency } from "./identity/grant.item.ts";
import { isWithin } from "./kernel/allow.ts";
import type { AgencyId, PersonId, UnitPath } from "./kernel/id.ts";
import { personItem } from "./roster/person.item.ts";

/** How to reach people: looked up when a letter goes out, so that no address waits in a queue. */
export function createDirectory(table: Table) {
  /** HR of the unit, or of the nearest unit above it that has one. */
  async function hrOf(agencyId: AgencyId, unitPath: UnitPath): Promise<PersonId[]> {
    const all = await hrOfAgency(table, agencyId);
    const above = all.filter((hr) => isWithin(hr.unitPath, unitPath));
    const depth = (hr: { unitPath?: UnitPath | undefined }) => hr.unitPath?.length ?? 0;
    const nearest = Math.max(...above.map(depth));
    return above.filter((hr) => depth(hr) === nearest).map(({ personId }) => personId);
  }

  return {
    emailOf: async (personId: PersonId): Promise<string | undefined> =>
      (await table.find(personItem, { personId }))?.email,
    reviewers: (): Promise<PersonId[]> => holdersOfRole(table, "reviewer"),
    hrOf,
  };
}
