import { grantSchema } from "@netra/core/identity/grant";
import type { Actor } from "@netra/core/kernel/actor";
import { employmentKindSchema, gradeSchema } from "@netra/core/kernel/grade";
import { agencyIdSchema, personIds, termIds, unitPathSchema } from "@netra/core/kernel/id";
import { agencyKinds } from "@netra/core/roster/agency";
import type { Roster } from "@netra/core/roster/roster";
import { termKinds } from "@netra/core/roster/term";
import * as v from "valibot";

/** Who is signed in, for the web: the person, what they hold, and what the ids in it are called. */
export const sessionViewSchema = v.strictObject({
  personId: personIds.schema,
  displayName: v.string(),
  grants: v.array(grantSchema),
  agencies: v.array(
    v.strictObject({
      agencyId: agencyIdSchema,
      name: v.string(),
      kind: v.picklist(agencyKinds),
      provinceCode: v.string(),
      zone: v.string(),
    }),
  ),
  /** Where they work, for whoever is on a roster. */
  member: v.optional(
    v.strictObject({
      agencyId: agencyIdSchema,
      unitPath: unitPathSchema,
      unitName: v.string(),
      post: v.string(),
      grade: gradeSchema,
      kind: employmentKindSchema,
    }),
  ),
  /** The head's offices; a term that is over or not yet begun opens nothing. */
  terms: v.array(
    v.strictObject({
      termId: termIds.schema,
      agencyId: agencyIdSchema,
      kind: v.picklist(termKinds),
      officeName: v.string(),
      startsOn: v.string(),
      endsOn: v.string(),
      isRunning: v.boolean(),
    }),
  ),
  /** Heads' reports in this person's hands, by the Sekda's office they hold. */
  delegations: v.array(
    v.strictObject({
      agencyId: agencyIdSchema,
      officeName: v.string(),
      until: v.string(),
      isRunning: v.boolean(),
    }),
  ),
  /** True where people and figures are made up. */
  sampleData: v.boolean(),
});
export type SessionView = v.InferOutput<typeof sessionViewSchema>;

/** The names behind the ids, as the roster knows them. */
export type SessionDirectory = Pick<
  Roster,
  "findAgency" | "findPerson" | "findTerm" | "findDelegation"
>;

export async function sessionViewOf(
  { personId, grants }: Actor,
  directory: SessionDirectory,
): Promise<Omit<SessionView, "sampleData"> | undefined> {
  const person = personId === "system" ? undefined : await directory.findPerson(personId);
  if (!person) return undefined;
  const heads = grants.filter((grant) => grant.role === "head");
  const delegates = grants.filter((grant) => grant.role === "delegate");
  const scoped = [person.member, ...grants].filter((each) => each && "agencyId" in each);
  const ids = [
    ...new Set(scoped.flatMap((each) => (each && "agencyId" in each ? [each.agencyId] : []))),
  ];
  const [agencies, terms, delegations] = await Promise.all([
    Promise.all(ids.map(directory.findAgency)),
    Promise.all(heads.map(({ agencyId, termId }) => directory.findTerm(agencyId, termId))),
    Promise.all(
      delegates.map(({ agencyId, termId }) => directory.findDelegation(agencyId, termId)),
    ),
  ]);
  return {
    personId: person.personId,
    displayName: person.displayName,
    grants: [...grants],
    agencies: agencies.flatMap((each) => (each ? [agencyView(each)] : [])),
    ...(person.member && { member: memberView(person.member) }),
    terms: terms.flatMap((each) => (each ? [termView(each)] : [])),
    delegations: delegations.flatMap((each) => (each ? [delegationView(each)] : [])),
  };
}

const agencyView = (a: SessionView["agencies"][number]): SessionView["agencies"][number] => ({
  agencyId: a.agencyId,
  name: a.name,
  kind: a.kind,
  provinceCode: a.provinceCode,
  zone: a.zone,
});

type View<Name extends "member" | "terms" | "delegations"> = NonNullable<SessionView[Name]>;

const memberView = (m: View<"member">): View<"member"> => ({
  agencyId: m.agencyId,
  unitPath: m.unitPath,
  unitName: m.unitName,
  post: m.post,
  grade: m.grade,
  kind: m.kind,
});

const termView = (t: View<"terms">[number]): View<"terms">[number] => ({
  termId: t.termId,
  agencyId: t.agencyId,
  kind: t.kind,
  officeName: t.officeName,
  startsOn: t.startsOn,
  endsOn: t.endsOn,
  isRunning: t.isRunning,
});

const delegationView = (d: View<"delegations">[number]): View<"delegations">[number] => ({
  agencyId: d.agencyId,
  officeName: d.officeName,
  until: d.until,
  isRunning: d.isRunning,
});
