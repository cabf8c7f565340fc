import { freshTable } from "@netra/table/testing";
import { put } from "@netra/table/write";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Actor, Grant } from "../kernel/actor.ts";
import { clockAt } from "../kernel/clock.ts";
import { type AgencyId, type PersonId, personIds, termIds } from "../kernel/id.ts";
import { grantItem, grantWrite } from "./grant.item.ts";
import {
  claimIdentifierWrite,
  findIdentifier,
  findIdentifiers,
  releaseIdentifierWrite,
} from "./identifier.item.ts";
import type { IdentifierKind } from "./identifier.ts";
import { createIdentity } from "./identity.ts";

const clock = clockAt("2026-11-22T01:00:00Z");
const kaimana = "agn_9208" as AgencyId;
const operator: Actor = { personId: personIds.mint(), grants: [{ role: "operator" }] };
const iss = "https://masuk.contoh.id";

async function given() {
  const { table } = await freshTable();
  const people = new Set<PersonId>();
  const identity = createIdentity({
    table,
    clock,
    findPerson: async (personId) =>
      people.has(personId) ? { personId, displayName: "Orang Rekaan" } : undefined,
    findAgency: async (agencyId) =>
      agencyId === kaimana ? { name: "Kabupaten Kaimana" } : undefined,
  });
  async function person(known: Partial<Record<IdentifierKind, string>> = {}) {
    const personId = personIds.mint();
    people.add(personId);
    for (const [kind, value] of Object.entries(known) as [IdentifierKind, string][]) {
      await table.write([claimIdentifierWrite({ kind, value, personId, from: clock.now() })]);
    }
    return personId;
  }
  const factsOf = async (personId: PersonId) =>
    (await table.listItems({ pk: `PERSON#${personId}`, sk: { prefix: "FACT#" } })).items.map(
      (item) => item.type,
    );
  return { table, identity, people, person, factsOf };
}

let world: Awaited<ReturnType<typeof given>>;
let serial = 100;
const nip = () => `19800101200501${1}${serial++}`;
beforeAll(async () => {
  world = await given();
});

test("a civil servant's NIP leads to their record, and the account stays tied to it", async () => {
  const { identity, person, factsOf } = world;
  const number = nip();
  const personId = await person({ nip: number });
  const spaced = `${number.slice(0, 8)} ${number.slice(8)}`;
  expect(await identity.signIn({ iss, sub: "a1", nip: spaced })).toEqual({ personId });
  expect(await identity.signIn({ iss, sub: "a1" })).toEqual({ personId });
  expect((await factsOf(personId)).toSorted()).toEqual([
    "identity.person.arrived.v1",
    "identity.person.bound.v1",
  ]);
});

test("staff without a NIP are known by an address the provider has verified, and only then", async () => {
  const { identity, person } = world;
  const personId = await person({ email: "honorer@contoh.id" });
  const email = " Honorer@Contoh.id";
  await expect(identity.signIn({ iss, sub: "b1", email })).rejects.toMatchObject({
    kind: "refused",
    code: "identity.person_unknown",
  });
  expect(await identity.signIn({ iss, sub: "b1", email, emailVerified: true })).toEqual({
    personId,
  });
});

test("a NIP nobody has is not made up for by somebody's address", async () => {
  const { identity, person, table } = world;
  await person({ email: "bersama@contoh.id" });
  const claims = { iss, sub: "c1", nip: nip(), email: "bersama@contoh.id", emailVerified: true };
  await expect(identity.signIn(claims)).rejects.toMatchObject({ code: "identity.person_unknown" });
  expect(await findIdentifier(table, "sub", "c1")).toBeUndefined();
});

test("an account that suddenly carries another person's NIP is refused", async () => {
  const { identity, person } = world;
  const [own, foreign] = [nip(), nip()];
  await person({ nip: own });
  await person({ nip: foreign });
  await identity.signIn({ iss, sub: "d1", nip: own });
  await expect(identity.signIn({ iss, sub: "d1", nip: foreign })).rejects.toMatchObject({
    kind: "refused",
    code: "identity.nip_of_another",
  });
});

test("somebody the roster no longer knows is refused, tied account or not", async () => {
  const { identity, person, people, table } = world;
  const number = nip();
  const personId = await person({ nip: number });
  people.delete(personId);
  const unknown = { code: "identity.person_unknown" };
  await expect(identity.signIn({ iss, sub: "e1", nip: number })).rejects.toMatchObject(unknown);
  expect(await findIdentifier(table, "sub", "e1")).toBeUndefined();
});

test("two tabs that sign in at once end as the same person, tied once", async () => {
  const { identity, person, factsOf } = world;
  const number = nip();
  const personId = await person({ nip: number });
  const claims = { iss, sub: "f1", nip: number };
  const both = await Promise.all([identity.signIn(claims), identity.signIn(claims)]);
  expect(both).toEqual([{ personId }, { personId }]);
  expect((await factsOf(personId)).toSorted()).toEqual([
    "identity.person.arrived.v1",
    "identity.person.bound.v1",
  ]);
});

test("an identifier has one owner at a time, and is free again once released", async () => {
  const { table, person } = world;
  const value = nip();
  const [first, second] = [await person({ nip: value }), await person()];
  const claim = claimIdentifierWrite({ kind: "nip", value, personId: second, from: clock.now() });
  expect(await table.write([claim])).toEqual({ ok: false, failed: [0] });
  const held = await findIdentifier(table, "nip", value);
  expect(held?.personId).toBe(first);
  await table.write([releaseIdentifierWrite(held!)]);
  expect(await table.write([claim])).toEqual({ ok: true });
});

test("many identifiers are looked up in the order they are asked for", async () => {
  const { table, person } = world;
  const value = nip();
  const [byNip, byEmail] = [await person({ nip: value }), await person({ email: "u@contoh.id" })];
  const asked = [
    { kind: "email", value: "U@contoh.id" },
    { kind: "nip", value: nip() },
    { kind: "nip", value },
  ] as const;
  const found = await findIdentifiers(table, asked);
  expect(found.map((identifier) => identifier?.personId)).toEqual([byEmail, undefined, byNip]);
});

test("whatever a provider claims in whatever order, an account never comes to mean somebody else", async () => {
  const { identity, person } = await given();
  const nips = [nip(), nip(), nip()];
  const emails = ["satu@contoh.id", "dua@contoh.id"];
  for (const number of nips.slice(0, 2)) await person({ nip: number });
  for (const email of emails) await person({ email });
  const meant = new Map<string, PersonId>();
  const claims = fc.record(
    {
      iss: fc.constant(iss),
      sub: fc.constantFrom("x", "y", "z"),
      nip: fc.constantFrom(...nips, "6.02E+17", ""),
      email: fc.constantFrom(...emails, "tiga@contoh.id"),
      emailVerified: fc.boolean(),
    },
    { requiredKeys: ["iss", "sub"] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(claims, { minLength: 1, maxLength: 6 }), async (sequence) => {
      for (const each of sequence) {
        const signedIn = await identity.signIn(each).catch((fault) => {
          expect(fault.kind).toBe("refused");
        });
        if (!signedIn) continue;
        expect(signedIn.personId).toBe(meant.get(each.sub) ?? signedIn.personId);
        meant.set(each.sub, signedIn.personId);
      }
    }),
    { numRuns: 40 },
  );
  expect(meant.size).toBeGreaterThan(0);
});

test("a role given twice is held once, announced once, and gone once taken", async () => {
  const { identity, person, factsOf } = world;
  const personId = await person();
  const grant: Grant = { role: "hr", agencyId: kaimana };
  await identity.grantRole(operator, { personId, grant });
  await identity.grantRole(operator, { personId, grant });
  await identity.grantRole(operator, { personId, grant: { role: "publisher" } });
  expect((await identity.actorOf(personId)).grants).toEqual([grant, { role: "publisher" }]);
  await identity.revokeRole(operator, { personId, grant });
  expect(await identity.listGrants(operator, personId)).toEqual([{ role: "publisher" }]);
  await expect(identity.revokeRole(operator, { personId, grant })).rejects.toMatchObject({
    kind: "missing",
    code: "identity.grant_unknown",
  });
  expect(await factsOf(personId)).toEqual([
    "identity.role.granted.v1",
    "identity.role.granted.v1",
    "identity.role.revoked.v1",
  ]);
});

test("only an operator gives, takes and reads roles", async () => {
  const { identity, person } = world;
  const personId = await person();
  const grant: Grant = { role: "reviewer" };
  const missing = { kind: "refused", code: "identity.role_missing" };
  for (const role of ["publisher", "reviewer"] as const) {
    const actor: Actor = { personId, grants: [{ role }, { role: "hr", agencyId: kaimana }] };
    await expect(identity.grantRole(actor, { personId, grant })).rejects.toMatchObject(missing);
    await expect(identity.revokeRole(actor, { personId, grant })).rejects.toMatchObject(missing);
    await expect(identity.listGrants(actor, personId)).rejects.toMatchObject(missing);
  }
  expect((await identity.actorOf(personId)).grants).toEqual([]);
});

test("a role over an agency nobody knows, or for a person nobody knows, is refused", async () => {
  const { identity, person } = world;
  const grant: Grant = { role: "hr", agencyId: "agn_0000" as AgencyId };
  await expect(
    identity.grantRole(operator, { personId: await person(), grant }),
  ).rejects.toMatchObject({ kind: "missing", code: "identity.agency_unknown" });
  const stranger = { personId: personIds.mint(), grant: { role: "reviewer" } as const };
  const unknown = { kind: "missing", code: "identity.person_unknown" };
  await expect(identity.grantRole(operator, stranger)).rejects.toMatchObject(unknown);
  await expect(identity.listGrants(operator, stranger.personId)).rejects.toMatchObject(unknown);
});

test("a head's grant comes and changes with the term, in the transaction of the term", async () => {
  const { identity, person, table } = world;
  const personId = await person();
  const grant: Grant = {
    role: "head",
    agencyId: kaimana,
    termId: termIds.mint(),
    from: "2026-01-01T00:00:00.000Z",
    until: "2027-01-01T00:00:00.000Z",
  };
  await table.write([grantWrite(personId, grant, clock.now())]);
  expect((await identity.actorOf(personId)).grants).toEqual([grant]);
  const shorter = { ...grant, until: "2026-12-01T00:00:00.000Z" };
  await table.write([
    put(grantItem, { personId, grant: shorter, grantedAt: "2026-11-22T01:00:00.000Z", version: 1 }),
  ]);
  expect((await identity.actorOf(personId)).grants).toEqual([shorter]);
});
