import type { AgencyId, PersonId } from "../kernel/id.ts";
import type { RosterNeeds } from "./needs.ts";
import { memberItem, membersOfAgency, personItem } from "./person.item.ts";
import { displayName, type Member } from "./person.ts";

export function createPeople({ table, findOwners }: Pick<RosterNeeds, "table" | "findOwners">) {
  /** A person as others see them, with where they work now if they do. */
  async function findPerson(personId: PersonId) {
    const [person, member] = await Promise.all([
      table.find(personItem, { personId }),
      findMember(personId),
    ]);
    return person && { personId, displayName: displayName(person), member };
  }

  /** Where to write to somebody; used only when a mail is sent. */
  const emailOf = async (personId: PersonId) => (await table.find(personItem, { personId }))?.email;

  /** The membership that runs now, or undefined. */
  async function findMember(personId: PersonId): Promise<Member | undefined> {
    const member = await table.find(memberItem, { personId });
    return member?.until ? undefined : member;
  }

  /** The memberships that run now, in the order asked. */
  async function findMembers(personIds: readonly PersonId[]): Promise<(Member | undefined)[]> {
    const keys = personIds.map((personId) => ({ personId }));
    const found = await table.findMany(memberItem, keys);
    return found.map((member) => (member?.until ? undefined : member));
  }

  /** Who works in an agency, a page at a time. */
  async function pageOfMembers(agencyId: AgencyId, cursor: string | undefined, limit: number) {
    const page = await table.list(memberItem, { ...membersOfAgency(agencyId), cursor, limit });
    return { ...page, personIds: page.items.map((member) => member.personId) };
  }

  const findPersonByNip = async (nip: string) =>
    (await findOwners([{ kind: "nip", value: nip }]))[0];

  return { findPerson, emailOf, findMember, findMembers, pageOfMembers, findPersonByNip };
}
