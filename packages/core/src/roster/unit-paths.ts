import { createHash } from "node:crypto";
import { invalid } from "../kernel/fault.ts";
import type { AgencyId, UnitId, UnitPath } from "../kernel/id.ts";
import type { Unit } from "./agency.ts";
import type { ImportUnit } from "./import-units.ts";

const deepest = 8;

/** A unit's id follows from the personnel system's id, so that the same file always means the same units. */
export function unitIdOf(agencyId: AgencyId, unorId: string): UnitId {
  const hash = createHash("sha256").update(`${agencyId}:${unorId}`).digest("hex");
  return `u${BigInt(`0x${hash}`).toString(36).slice(0, 10)}` as UnitId;
}

/** Every unit of a file as it will be stored. A unit without a parent in the file stays where it is known. */
export function unitsOfFile(
  agencyId: AgencyId,
  units: readonly ImportUnit[],
  known: readonly Unit[],
): Map<string, Unit> {
  const knownPaths = new Map(known.map((unit) => [unit.unorId, unit.unitPath]));
  const placed = new Map<string, Unit>();
  for (const { unorId, name, parentUnorId } of units) {
    const own = unitIdOf(agencyId, unorId);
    const parent =
      parentUnorId && (placed.get(parentUnorId)?.unitPath ?? knownPaths.get(parentUnorId));
    const unitPath = parent ? `${parent}/${own}` : (!parentUnorId && knownPaths.get(unorId)) || own;
    if (unitPath.split("/").length > deepest) throw invalid("roster.units_too_deep", { unorId });
    placed.set(unorId, { agencyId, unitPath: unitPath as UnitPath, unorId, name });
  }
  return placed;
}
