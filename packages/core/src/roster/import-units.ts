import type { RowIssue } from "./import-cells.ts";
import type { ImportRow } from "./import-row.ts";

/** A unit named by a roster file; without a parent it stands directly below the agency. */
export type ImportUnit = { unorId: string; name: string; parentUnorId?: string };

const deepest = 8;

type Claim = ImportUnit & { rowNumber: number };

/** Puts the units of all rows into a tree; a row whose unit does not fit is an issue, not a guess. */
export function readUnits(rows: readonly ImportRow[]): {
  units: ImportUnit[];
  issues: RowIssue[];
} {
  const claims = new Map<string, Claim>();
  const issues: RowIssue[] = [];
  const object = (rowNumber: number, column: string, code: string, value: string) =>
    issues.push({ rowNumber, column, code, value });

  for (const { rowNumber, unorId, unorName, parentUnorId } of rows) {
    const claim = claims.get(unorId);
    if (!claim) {
      const parent = parentUnorId === undefined ? {} : { parentUnorId };
      claims.set(unorId, { unorId, name: unorName, ...parent, rowNumber });
    } else if (claim.name !== unorName) {
      object(rowNumber, "unorNama", "roster.unit_name_differs", unorName);
    } else if (claim.parentUnorId !== parentUnorId) {
      object(rowNumber, "unorIndukId", "roster.unit_parent_differs", parentUnorId ?? "");
    }
  }
  // A parent without people of its own is known by the name its children give it.
  for (const { rowNumber, parentUnorId, parentUnorName } of rows) {
    if (parentUnorId === undefined || claims.has(parentUnorId) || !parentUnorName) continue;
    claims.set(parentUnorId, { unorId: parentUnorId, name: parentUnorName, rowNumber });
  }

  const verdicts = new Map<string, string | undefined>();
  for (const unorId of claims.keys()) verdicts.set(unorId, objectionTo(unorId, claims));
  const objected = new Set(issues.map((issue) => issue.rowNumber));
  for (const { rowNumber, unorId, parentUnorId } of rows) {
    const code = verdicts.get(unorId);
    if (!code || objected.has(rowNumber)) continue;
    object(rowNumber, "unorIndukId", code, parentUnorId ?? "");
  }
  return { units: unitsInUse(rows, claims, new Set(issues.map((i) => i.rowNumber))), issues };
}

function objectionTo(unorId: string, claims: ReadonlyMap<string, Claim>): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = unorId; at !== undefined; at = claims.get(at)?.parentUnorId) {
    if (!claims.has(at)) return "roster.unit_parent_unknown";
    if (seen.has(at)) return "roster.unit_cycle";
    seen.add(at);
    if (seen.size > deepest) return "roster.unit_too_deep";
  }
  return undefined;
}

/** The units that importable rows stand in, and those above them, parents first. */
function unitsInUse(
  rows: readonly ImportRow[],
  claims: ReadonlyMap<string, Claim>,
  objected: ReadonlySet<number>,
): ImportUnit[] {
  const units = new Map<string, ImportUnit>();
  const add = (unorId: string) => {
    const claim = claims.get(unorId);
    if (!claim || units.has(unorId)) return;
    if (claim.parentUnorId !== undefined) add(claim.parentUnorId);
    const { rowNumber, ...unit } = claim;
    units.set(unorId, unit);
  };
  for (const row of rows) if (!objected.has(row.rowNumber)) add(row.unorId);
  return [...units.values()];
}
