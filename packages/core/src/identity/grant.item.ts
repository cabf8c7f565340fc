import { defineKind } from "@netra/table/kind";
import type { Table } from "@netra/table/table";
import { createOnce, type Write } from "@netra/table/write";
import type { Grant } from "../kernel/actor.ts";
import type { AgencyId, PersonId } from "../kernel/id.ts";
import { grantScope, type HeldGrant } from "./grant.ts";

const partition = (personId: PersonId) => `PERSON#${personId}`;

/**
 * Index 1 answers for the roles of the authority, held by a handful: who holds this role? And for an agency:
 * who is its HR, and of which unit?
 */
export const grantItem = defineKind<HeldGrant, Pick<HeldGrant, "personId" | "grant">>({
  name: "grant",
  key: ({ personId, grant }) => ({ pk: partition(personId), sk: `GRANT#${grantScope(grant)}` }),
  indexes: ({ personId, grant }) => {
    if (grant.role === "hr") {
      const sk = `${grant.unitPath ?? ""}#${personId}`;
      return { 1: { pk: `HR#${grant.agencyId}`, sk } };
    }
    return "agencyId" in grant ? {} : { 1: { pk: `ROLE#${grant.role}`, sk: personId } };
  },
});

/** What may this person do? One query: nobody holds more than a handful. */
export const grantsOfPerson = (table: Table, personId: PersonId) =>
  table.listAll(grantItem, { pk: partition(personId), sk: { prefix: "GRANT#" } });

/** Who holds this role of the authority? */
export async function holdersOfRole(
  table: Table,
  role: "publisher" | "reviewer" | "operator",
): Promise<PersonId[]> {
  const held = await table.listAll(grantItem, { index: 1, pk: `ROLE#${role}` });
  return held.map(({ personId }) => personId);
}

/** Who is HR in this agency, and of which unit? */
export async function hrOfAgency(table: Table, agencyId: AgencyId) {
  const held = await table.listAll(grantItem, { index: 1, pk: `HR#${agencyId}` });
  return held.flatMap(({ personId, grant }) =>
    grant.role === "hr" ? [{ personId, unitPath: grant.unitPath }] : [],
  );
}

/** Gives a grant in the caller's transaction; its condition fails when the person holds it already. */
export const grantWrite = (personId: PersonId, grant: Grant, at: Date): Write =>
  createOnce(grantItem, { personId, grant, grantedAt: at.toISOString(), version: 1 });

/** Ends a grant in the caller's transaction; its condition fails when the person does not hold it. */
export const endGrantWrite =
  (personId: PersonId, grant: Grant): Write =>
  (TableName) => ({
    Delete: {
      TableName,
      Key: grantItem.keyOf({ personId, grant }),
      ConditionExpression: "attribute_exists(pk)",
    },
  });
