import { createOnce, put, replace, type Write } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { personIds } from "../kernel/id.ts";
import { unitItem } from "./agency.item.ts";
import type { Unit } from "./agency.ts";
import {
  identifierOf,
  memberOfRow,
  type PlannedRow,
  personOfRow,
  planRows,
} from "./import-plan.ts";
import type { RosterNeeds } from "./needs.ts";
import { memberItem, pastMemberItem, personItem } from "./person.item.ts";
import type { Member } from "./person.ts";
import { memberChanged } from "./roster.facts.ts";

const tries = 5;

const placeOf = (member: Member | undefined) =>
  member && !member.until
    ? {
        agencyId: member.agencyId,
        unitPath: member.unitPath,
        grade: member.grade,
        kind: member.kind,
      }
    : null;

export function createImportApply(needs: RosterNeeds) {
  const { table, clock, claimIdentifier } = needs;

  /** Units are written as the file names them; doing so twice changes nothing. */
  const storeUnit = (unit: Unit) => table.write([put(unitItem, unit)]);

  /** Forgets a place in the tree; people are not touched. */
  const dropUnit = (unit: Unit) =>
    table.write([(TableName) => ({ Delete: { TableName, Key: unitItem.keyOf(unit) } })]);

  async function applyOnce(actor: Actor, planned: PlannedRow): Promise<boolean> {
    if (planned.change === "same") return true;
    const now = clock.now();
    const { row, member } = planned;
    const personId = planned.personId ?? personIds.mint();
    const person = personOfRow(row, personId, planned.person);
    const after = memberOfRow(planned, person, now);
    const writes: Write[] = [
      planned.person ? replace(personItem, planned.person, person) : createOnce(personItem, person),
      member ? replace(memberItem, member, after) : createOnce(memberItem, after),
    ];
    if (!planned.personId)
      writes.push(claimIdentifier({ ...identifierOf(row), personId, from: now }));
    if (member && member.from !== after.from) {
      writes.push(put(pastMemberItem, { ...member, until: member.until ?? now.toISOString() }));
    }
    const before = placeOf(member);
    writes.push(memberChanged.announce(actor, now, { personId, before, after: placeOf(after) }));
    return (await table.write(writes)).ok;
  }

  /** Carries out one row. Somebody else's change in between is looked at again, not overwritten. */
  async function applyRow(actor: Actor, first: PlannedRow): Promise<void> {
    const units = new Map([[first.row.unorId, first.unit]]);
    let planned: PlannedRow | undefined = first;
    for (let n = 0; n < tries && planned; n += 1) {
      if (await applyOnce(actor, planned)) return;
      [planned] = await planRows(needs, [first.row], units);
    }
    throw new Error("a person kept changing while a roster row was carried out");
  }

  /** Ends a membership: the person keeps what they learned. Whoever works elsewhere by now stays there. */
  async function closeMember(actor: Actor, { personId, agencyId, unitPath }: Member) {
    for (let n = 0; n < tries; n += 1) {
      // Found through an index, which may lag behind.
      const member = await table.find(memberItem, { personId });
      if (!member || member.until) return;
      if (member.agencyId !== agencyId || member.unitPath !== unitPath) return;
      const now = clock.now();
      const written = await table.write([
        replace(memberItem, member, { ...member, until: now.toISOString() }),
        memberChanged.announce(actor, now, { personId, before: placeOf(member), after: null }),
      ]);
      if (written.ok) return;
    }
    throw new Error("a person kept changing while their membership was ended");
  }

  return { storeUnit, dropUnit, applyRow, closeMember };
}
