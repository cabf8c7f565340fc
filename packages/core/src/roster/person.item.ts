import { defineKind } from "@netra/table/kind";
import type { AgencyId, PersonId, UnitPath } from "../kernel/id.ts";
import type { Member, Person } from "./person.ts";

export const personKey = (personId: PersonId) => `PERSON#${personId}`;

export const personItem = defineKind<Person, { personId: PersonId }>({
  name: "person",
  key: ({ personId }) => ({ pk: personKey(personId), sk: "PERSON" }),
});

/** The present membership. Index 1 answers: who works in this agency, by unit and name? */
export const memberItem = defineKind<Member, { personId: PersonId }>({
  name: "member",
  key: ({ personId }) => ({ pk: personKey(personId), sk: "MEMBER" }),
  indexes: (member) =>
    member.until
      ? {}
      : {
          1: {
            pk: `MEMBERS#${member.agencyId}`,
            sk: `${member.unitPath}#${member.nameKey}#${member.personId}`,
          },
        },
});

/** A membership that ended, kept under the instant it began. */
export const pastMemberItem = defineKind<Member, Pick<Member, "personId" | "from">>({
  name: "past member",
  key: ({ personId, from }) => ({ pk: personKey(personId), sk: `MEMBER#${from}` }),
});

export const membersOfAgency = (agencyId: AgencyId) => ({
  index: 1 as const,
  pk: `MEMBERS#${agencyId}`,
});

/** Who works in a unit or in one below it. */
export const membersBelow = (agencyId: AgencyId, unitPath: UnitPath) => ({
  ...membersOfAgency(agencyId),
  sk: { from: `${unitPath}#`, to: `${unitPath}/\uffff` },
});
