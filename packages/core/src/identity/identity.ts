import type { Table } from "@netra/table/table";
import { createOnce } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { system } from "../kernel/actor.ts";
import { mustHave } from "../kernel/allow.ts";
import type { Clock } from "../kernel/clock.ts";
import { missing, refused } from "../kernel/fault.ts";
import type { AgencyId, PersonId } from "../kernel/id.ts";
import { arrivalItem } from "./arrival.item.ts";
import { endGrantWrite, grantsOfPerson, grantWrite } from "./grant.item.ts";
import type { GivenGrant } from "./grant.ts";
import { claimIdentifierWrite, findIdentifier } from "./identifier.item.ts";
import { type Claims, identifiersIn } from "./identifier.ts";
import { personArrived, personBound, roleGranted, roleRevoked } from "./identity.facts.ts";

/** What identity borrows from roster; joined up in ../compose.ts. */
export type IdentityNeeds = {
  table: Table;
  clock: Clock;
  findPerson: (personId: PersonId) => Promise<KnownPerson | undefined>;
  findAgency: (agencyId: AgencyId) => Promise<{ name: string } | undefined>;
};

type KnownPerson = {
  personId: PersonId;
  displayName: string;
  member?: { agencyId: AgencyId; unitName: string; post: string } | undefined;
};

export function createIdentity({ table, clock, findPerson, findAgency }: IdentityNeeds) {
  /** The person these claims mean. An account once tied to a person never comes to mean another. */
  async function signIn(claims: Claims): Promise<{ personId: PersonId }> {
    const bound = await findIdentifier(table, "sub", claims.sub);
    const named = await ownerNamedBy(claims);
    if (bound && named?.by === "nip" && named.personId !== bound.personId) {
      throw refused("identity.nip_of_another");
    }
    const personId = bound?.personId ?? named?.personId;
    if (!personId || !(await findPerson(personId))) throw refused("identity.person_unknown");
    if (!bound && named) await bind(claims, named);
    await recordArrival(personId);
    return { personId };
  }

  /** Notes that a person has signed in; only the first time is announced. */
  async function recordArrival(personId: PersonId): Promise<void> {
    if (await table.find(arrivalItem, { personId })) return;
    const now = clock.now();
    // Whoever comes second in the same moment finds it noted, which is all that is wanted.
    await table.write([
      createOnce(arrivalItem, { personId, arrivedAt: now.toISOString() }),
      personArrived.announce(system, now, { personId }),
    ]);
  }

  async function ownerNamedBy(claims: Claims): Promise<NamedOwner | undefined> {
    const [named] = identifiersIn(claims);
    const owner = named && (await findIdentifier(table, named.kind, named.value));
    return owner && { by: named.kind, personId: owner.personId };
  }

  async function bind({ iss, sub }: Claims, { by, personId }: NamedOwner): Promise<void> {
    const now = clock.now();
    const written = await table.write([
      claimIdentifierWrite({ kind: "sub", value: sub, personId, from: now }),
      personBound.announce(system, now, { personId, by, iss, sub }),
    ]);
    if (written.ok) return;
    // Two tabs may sign in at once: whoever comes second lives with what the first one bound.
    const first = await findIdentifier(table, "sub", sub);
    if (first?.personId !== personId) throw refused("identity.account_of_another");
  }

  /** The person as an actor, with every grant as it stands now. */
  async function actorOf(personId: PersonId): Promise<Actor> {
    const held = await grantsOfPerson(table, personId);
    return { personId, grants: held.map(({ grant }) => grant) };
  }

  /** Gives a person a role; given twice it is held once. */
  async function grantRole(actor: Actor, role: RoleOfPerson): Promise<void> {
    mustHave(actor, "operator");
    const { personId, grant } = role;
    if (!(await findPerson(personId))) throw missing("identity.person_unknown");
    if ("agencyId" in grant && !(await findAgency(grant.agencyId))) {
      throw missing("identity.agency_unknown");
    }
    const now = clock.now();
    await table.write([grantWrite(personId, grant, now), roleGranted.announce(actor, now, role)]);
  }

  /** Takes a role from a person; it holds from their next request on. */
  async function revokeRole(actor: Actor, role: RoleOfPerson): Promise<void> {
    mustHave(actor, "operator");
    const written = await table.write([
      endGrantWrite(role.personId, role.grant),
      roleRevoked.announce(actor, clock.now(), role),
    ]);
    if (!written.ok) throw missing("identity.grant_unknown");
  }

  /** What a person holds, for whoever gives and takes roles. */
  async function listGrants(actor: Actor, personId: PersonId) {
    mustHave(actor, "operator");
    if (!(await findPerson(personId))) throw missing("identity.person_unknown");
    return (await actorOf(personId)).grants;
  }

  /** Who goes by this NIP, where they work and what they hold, for whoever gives and takes roles. */
  async function getPersonByNip(actor: Actor, nip: string) {
    mustHave(actor, "operator");
    const owner = await findIdentifier(table, "nip", nip);
    const person = owner && (await findPerson(owner.personId));
    if (!person) throw missing("identity.person_unknown", { field: "/nip" });
    const { personId, displayName, member } = person;
    const [{ grants }, agency] = await Promise.all([
      actorOf(personId),
      member && findAgency(member.agencyId),
    ]);
    return { personId, displayName, grants, ...(member && { member: placeOf(member, agency) }) };
  }

  return { signIn, recordArrival, actorOf, grantRole, revokeRole, listGrants, getPersonByNip };
}

const placeOf = (
  { agencyId, unitName, post }: NonNullable<KnownPerson["member"]>,
  agency: { name: string } | undefined,
) => ({ agencyId, ...(agency && { agencyName: agency.name }), unitName, post });

type NamedOwner = { by: "nip" | "email"; personId: PersonId };
type RoleOfPerson = { personId: PersonId; grant: GivenGrant };

export type Identity = ReturnType<typeof createIdentity>;
