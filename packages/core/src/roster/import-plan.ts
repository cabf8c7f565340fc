import type { Table } from "@netra/table/table";
import { isWithin } from "../kernel/allow.ts";
import type { PersonId, UnitPath } from "../kernel/id.ts";
import type { Unit } from "./agency.ts";
import type { ImportIssue } from "./import.ts";
import type { ImportRow } from "./import-row.ts";
import type { NamedBy, RosterNeeds } from "./needs.ts";
import { memberItem, personItem } from "./person.item.ts";
import { displayName, type Member, nameKey, type Person, sameMembership } from "./person.ts";

export type Change = "join" | "transfer" | "change" | "same";

/** What one row of a file means for what is known. */
export type PlannedRow = {
  row: ImportRow;
  unit: Unit;
  personId?: PersonId | undefined;
  person?: Person | undefined;
  member?: Member | undefined;
  change: Change;
};

/** A civil servant is known by the NIP; others by their address. */
export const identifierOf = (row: ImportRow): NamedBy =>
  row.nip ? { kind: "nip", value: row.nip } : { kind: "email", value: row.email ?? "" };

/** The person a row describes, keeping what the row does not speak of. */
export function personOfRow(row: ImportRow, personId: PersonId, before?: Person): Person {
  const { name, titleBefore, titleAfter, nip, email } = row;
  return {
    personId,
    name,
    titleBefore,
    titleAfter,
    nip: nip ?? before?.nip,
    email: email ?? before?.email,
    version: before?.version ?? 1,
  };
}

/** The membership a row describes. It begins anew when the place changes, not when a title does. */
export function memberOfRow(
  { row, unit, member }: Pick<PlannedRow, "row" | "unit" | "member">,
  person: Person,
  now: Date,
): Member {
  const stays =
    member &&
    !member.until &&
    member.agencyId === unit.agencyId &&
    member.unitPath === unit.unitPath &&
    member.grade === row.grade &&
    member.kind === row.kind;
  return {
    personId: person.personId,
    agencyId: unit.agencyId,
    unitPath: unit.unitPath,
    unitName: unit.name,
    post: row.post,
    grade: row.grade,
    kind: row.kind,
    from: stays ? member.from : now.toISOString(),
    displayName: displayName(person),
    nameKey: nameKey(person.name),
    nipTail: person.nip?.slice(-4),
    version: member?.version ?? 1,
  };
}

const samePerson = (a: Person, b: Person) =>
  a.name === b.name &&
  a.titleBefore === b.titleBefore &&
  a.titleAfter === b.titleAfter &&
  a.nip === b.nip &&
  a.email === b.email;

function changeOf(planned: Omit<PlannedRow, "change">): Change {
  const { row, person, member, unit } = planned;
  if (!person || !member || member.until) return "join";
  const after = personOfRow(row, person.personId, person);
  if (member.agencyId !== unit.agencyId) return "transfer";
  const stays = sameMembership(member, memberOfRow(planned, after, new Date(0)));
  return stays && samePerson(person, after) ? "same" : "change";
}

/** Rows outside the subtree an HR officer answers for cannot be carried out by them. */
export function rowsWithin(
  rows: readonly ImportRow[],
  units: ReadonlyMap<string, Unit>,
  within: UnitPath | undefined,
): { reached: ImportRow[]; issues: ImportIssue[] } {
  const isReached = (row: ImportRow) => isWithin(within, units.get(row.unorId)?.unitPath);
  return {
    reached: rows.filter(isReached),
    issues: rows
      .filter((row) => !isReached(row))
      .map(({ rowNumber, unorName }) => ({
        rowNumber,
        column: "unorNama",
        code: "roster.unit_not_yours",
        value: unorName,
      })),
  };
}

/** Compares rows with what is known, in batches. */
export async function planRows(
  { table, findOwners }: { table: Table } & Pick<RosterNeeds, "findOwners">,
  rows: readonly ImportRow[],
  units: ReadonlyMap<string, Unit>,
): Promise<PlannedRow[]> {
  const owners = await findOwners(rows.map(identifierOf));
  const keys = owners.flatMap((personId) => (personId ? [{ personId }] : []));
  const [people, members] = await Promise.all([
    table.findMany(personItem, keys),
    table.findMany(memberItem, keys),
  ]);
  const personBy = new Map(people.flatMap((each) => (each ? [[each.personId, each]] : [])));
  const memberBy = new Map(members.flatMap((each) => (each ? [[each.personId, each]] : [])));
  return rows.map((row, n) => {
    const personId = owners[n];
    const planned = {
      row,
      unit: units.get(row.unorId) as Unit,
      personId,
      person: personId && personBy.get(personId),
      member: personId && memberBy.get(personId),
    };
    return { ...planned, change: changeOf(planned) };
  });
}
