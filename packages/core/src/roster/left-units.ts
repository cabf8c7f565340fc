import type { Table } from "@netra/table/table";
import { isWithin } from "../kernel/allow.ts";
import type { UnitPath } from "../kernel/id.ts";
import { unitItem, unitsOfAgency } from "./agency.item.ts";
import type { Unit } from "./agency.ts";
import type { RosterImport } from "./import.ts";
import type { ReadImport } from "./import-file.ts";
import { memberItem, membersBelow } from "./person.item.ts";

/** Places that units of the file have left for another parent, once nobody works there any more. */
export async function leftUnits(
  table: Table,
  { agencyId, within }: RosterImport,
  { units }: Pick<ReadImport, "units">,
): Promise<Unit[]> {
  const known = await table.listAll(unitItem, unitsOfAgency(agencyId));
  const left = known
    .filter(({ unorId, unitPath }) => (units.get(unorId)?.unitPath ?? unitPath) !== unitPath)
    .map(({ unitPath }) => unitPath)
    .filter((unitPath) => isWithin(within, unitPath));
  const isEmpty = async (unitPath: UnitPath) => {
    const page = await table.list(memberItem, { ...membersBelow(agencyId, unitPath), limit: 1 });
    return page.items.length === 0;
  };
  const found = await Promise.all(left.map(isEmpty));
  const empty = left.filter((_, n) => found[n]);
  return known.filter(({ unitPath }) => empty.some((top) => isWithin(top, unitPath)));
}
