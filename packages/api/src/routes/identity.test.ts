import { personIds } from "@netra/core/kernel/id";
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
