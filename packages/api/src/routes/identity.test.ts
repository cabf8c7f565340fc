import { type AgencyId, personIds } from "@netra/core/kernel/id";
import { beforeAll, expect, test } from "vitest";
import { testApp } from "../testing.ts";

let world: Awaited<ReturnType<typeof testApp>>;
beforeAll(async () => {
  world = await testApp();
});

test("a role given by an operator opens doors at once, and closes them at once when taken", async () => {
  const [operator, officer] = [await world.person({ role: "operator" }), await world.person()];
  const grants = `/api/identity/people/${officer}/grants`;
  const units = "GET /api/roster/agencies/agn_9208/units";
  const body = { role: "hr", agencyId: "agn_9208" };
  expect((await world.send(officer, units)).status).toBe(403);
  expect((await world.send(operator, `PUT ${grants}`, { body })).status).toBe(204);
  expect((await world.send(operator, `PUT ${grants}`, { body })).status).toBe(204);
  expect((await world.send(officer, units)).status).toBe(200);
  const held = await world.send(operator, `GET ${grants}`);
  expect(await held.json()).toEqual({ grants: [body] });
  const taken = `POST /api/identity/people/${officer}/revocations`;
  expect((await world.send(operator, taken, { body })).status).toBe(204);
  expect((await world.send(officer, units)).status).toBe(403);
  const again = await world.send(operator, taken, { body });
  expect(await again.json()).toMatchObject({ status: 404, code: "identity.grant_unknown" });
});

test("a role for a person or over an agency nobody knows is refused", async () => {
  const operator = await world.person({ role: "operator" });
  const give = async (personId: string, body: object) =>
    await (
      await world.send(operator, `PUT /api/identity/people/${personId}/grants`, { body })
    ).json();
  expect(await give(personIds.mint(), { role: "reviewer" })).toMatchObject({
    status: 404,
    code: "identity.person_unknown",
  });
  expect(await give(operator, { role: "hr", agencyId: "agn_0000" })).toMatchObject({
    status: 404,
    code: "identity.agency_unknown",
  });
});

test("the right to lead an agency cannot be given: it comes with a term of office", async () => {
  const operator = await world.person({ role: "operator" });
  const answer = await world.send(operator, `PUT /api/identity/people/${operator}/grants`, {
    body: { role: "head", agencyId: "agn_9208" },
  });
  expect(await answer.json()).toMatchObject({
    status: 422,
    errors: [{ field: "/role", code: "field.not_allowed" }],
  });
});

test("an operator finds a person by NIP with what they hold; the number stays out of answer and log", async () => {
  const nip = "198001012005011001";
  const grant = { role: "hr", agencyId: "agn_9208" as AgencyId } as const;
  const officer = await world.knownPerson({ nip }, grant);
  const operator = await world.person({ role: "operator" });
  const found = await world.send(operator, "POST /api/identity/people/search", { body: { nip } });
  expect(found.status).toBe(200);
  expect(await found.json()).toEqual({
    personId: officer,
    displayName: "Orang Rekaan",
    grants: [grant],
  });
  expect(JSON.stringify(world.logged)).not.toContain(nip);
});

test("a NIP nobody has, or that is none, is refused by its field", async () => {
  const operator = await world.person({ role: "operator" });
  const search = async (nip: string) =>
    await (
      await world.send(operator, "POST /api/identity/people/search", { body: { nip } })
    ).json();
  expect(await search("198001012005011999")).toMatchObject({
    status: 404,
    code: "identity.person_unknown",
    errors: [{ in: "body", field: "/nip" }],
  });
  for (const wrong of ["19800101200501100", "19800101 200501 1 001", "6.02E+17"]) {
    expect(await search(wrong)).toMatchObject({
      status: 422,
      errors: [{ in: "body", field: "/nip", code: "field.wrong_form" }],
    });
  }
});
