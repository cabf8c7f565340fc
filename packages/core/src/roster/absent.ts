import type { Table } from "@netra/table/table";
import { isWithin } from "../kernel/allow.ts";
import type { PersonId } from "../kernel/id.ts";
import type { RosterImport } from "./import.ts";
import type { ReadImport } from "./import-file.ts";
import { identifierOf } from "./import-plan.ts";
import type { NamedBy, RosterNeeds } from "./needs.ts";
import { memberItem, membersOfAgency } from "./person.item.ts";
import type { Member } from "./person.ts";

const namedBy = (text: string): NamedBy =>
  /^\d{18}$/.test(text) ? { kind: "nip", value: text } : { kind: "email", value: text };

/** Members on the roster whom the file does not speak of. A row with an issue still speaks of its person. */
export async function absentMembers(
  { table, findOwners }: { table: Table } & Pick<RosterNeeds, "findOwners">,
  roster: RosterImport,
  read: ReadImport,
): Promise<Member[]> {
  const spokenOf = [...read.rows.map(identifierOf), ...read.heldBack.map(namedBy)];
  const owners = new Set<PersonId | undefined>(await findOwners(spokenOf));
  const members = await table.listAll(memberItem, membersOfAgency(roster.agencyId));
  return members.filter(
    (member) => isWithin(roster.within, member.unitPath) && !owners.has(member.personId),
  );
}
