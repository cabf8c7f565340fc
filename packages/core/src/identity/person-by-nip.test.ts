import { freshTable } from "@netra/table/testing";
import { beforeAll, expect, test } from "vitest";
import type { Actor, Grant } from "../kernel/actor.ts";
import { clockAt } from "../kernel/clock.ts";
import { type AgencyId, type PersonId, personIds } from "../kernel/id.ts";
import { claimIdentifierWrite } from "./identifier.item.ts";
import { createIdentity } from "./identity.ts";

const clock = clockAt("2026-11-22T01:00:00Z");
const kaimana = "agn_9208" as AgencyId;
const operator: Actor = { personId: personIds.mint(), grants: [{ role: "operator" }] };
const teacher = { personId: personIds.mint(), nip: "198001012005011901" };
const gone = { personId: personIds.mint(), nip: "198001012005011902" };
const place = { agencyId: kaimana, unitName: "Dinas Pendidikan", post: "Guru" };

async function given() {
  const { table } = await freshTable();
  const identity = createIdentity({
    table,
    clock,
    // What the roster knows of somebody is more than whoever gives roles needs.
    findPerson: async (personId: PersonId) => {
      const member = { ...place, nipTail: "1901" };
      return personId === teacher.personId
        ? { personId, displayName: "Orang Rekaan", member }
        : undefined;
    },
    findAgency: async () => ({ name: "Kabupaten Kaimana", zone: "Asia/Jayapura" }),
  });
  for (const { personId, nip } of [teacher, gone]) {
    const claim = { kind: "nip", value: nip, personId, from: clock.now() } as const;
    await table.write([claimIdentifierWrite(claim)]);
  }
  return identity;
}

let identity: Awaited<ReturnType<typeof given>>;
beforeAll(async () => {
  identity = await given();
});

test("whoever gives roles finds a person by NIP, with their post and what they hold, and no more", async () => {
  const { personId, nip } = teacher;
  const grant: Grant = { role: "hr", agencyId: kaimana };
  await identity.grantRole(operator, { personId, grant });
  expect(await identity.getPersonByNip(operator, nip)).toEqual({
    personId,
    displayName: "Orang Rekaan",
    member: { ...place, agencyName: "Kabupaten Kaimana" },
    grants: [grant],
  });
});

test("a NIP nobody has, or whose owner the roster no longer knows, leads to nobody", async () => {
  const unknown = { kind: "missing", code: "identity.person_unknown", detail: { field: "/nip" } };
  for (const nip of ["198001012005011999", gone.nip]) {
    await expect(identity.getPersonByNip(operator, nip)).rejects.toMatchObject(unknown);
  }
});

test("nobody but an operator finds anybody by a NIP", async () => {
  for (const role of ["publisher", "reviewer"] as const) {
    const grants: Grant[] = [{ role }, { role: "hr", agencyId: kaimana }];
    await expect(
      identity.getPersonByNip({ personId: teacher.personId, grants }, teacher.nip),
    ).rejects.toMatchObject({ kind: "refused", code: "identity.role_missing" });
  }
});
