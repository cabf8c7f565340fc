import { grantSchema } from "@netra/core/identity/grant";
import type { Actor } from "@netra/core/kernel/actor";
import { type AgencyId, agencyIdSchema, type PersonId, personIds } from "@netra/core/kernel/id";
import * as v from "valibot";

/** Who is signed in, for the web: the person, what they hold, and the agencies these name. */
export const sessionViewSchema = v.strictObject({
  personId: personIds.schema,
  displayName: v.string(),
  grants: v.array(grantSchema),
  agencies: v.array(
    v.strictObject({ agencyId: agencyIdSchema, name: v.string(), zone: v.string() }),
  ),
});
export type SessionView = v.InferOutput<typeof sessionViewSchema>;

/** The names behind the ids, as the roster knows them. */
export type SessionDirectory = {
  findPerson: (personId: PersonId) => Promise<{ displayName: string } | undefined>;
  findAgency: (agencyId: AgencyId) => Promise<{ name: string; zone: string } | undefined>;
};

export async function sessionViewOf(
  { personId, grants }: Actor,
  directory: SessionDirectory,
): Promise<SessionView | undefined> {
  const person = personId === "system" ? undefined : await directory.findPerson(personId);
  if (!person || personId === "system") return undefined;
  const ids = new Set(grants.flatMap((grant) => ("agencyId" in grant ? [grant.agencyId] : [])));
  const agencies = await Promise.all(
    [...ids].map(async (agencyId) => {
      const agency = await directory.findAgency(agencyId);
      return agency ? [{ agencyId, name: agency.name, zone: agency.zone }] : [];
    }),
  );
  return {
    personId,
    displayName: person.displayName,
    grants: [...grants],
    agencies: agencies.flat(),
  };
}
