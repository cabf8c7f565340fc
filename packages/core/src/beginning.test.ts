import { freshTable } from "@netra/table/testing";
import { createOnce } from "@netra/table/write";
import { beforeEach, expect, test } from "vitest";
import { beginStage } from "./beginning.ts";
import { endGrantWrite, grantsOfPerson } from "./identity/grant.item.ts";
import { claimIdentifierWrite, findIdentifier } from "./identity/identifier.item.ts";
import { roleGranted } from "./identity/identity.facts.ts";
import { clockAt } from "./kernel/clock.ts";
import { readFact } from "./kernel/fact.ts";
import { type PersonId, personIds } from "./kernel/id.ts";
import { personItem } from "./roster/person.item.ts";

const clock = clockAt("2026-11-22T01:00:00Z");
const first = { nip: "198001012005011901", name: "Operator Rekaan" };
const second = { nip: "199002022010012902", name: "Orang Lain" };
const operator = { role: "operator" } as const;
let table: Awaited<ReturnType<typeof freshTable>>["table"];
beforeEach(async () => {
  ({ table } = await freshTable());
});
const begin = (who: typeof first) => beginStage({ table, clock }, who);
const rolesOf = async (personId: PersonId) =>
  (await grantsOfPerson(table, personId)).map(({ grant }) => grant.role);

test("an empty stage gets its first operator, known by the NIP, and the fact says so", async () => {
  const begun = await begin(first);
  if (begun.begun !== "now") throw new Error(begun.begun);
  const { personId } = begun;
  expect(await rolesOf(personId)).toEqual(["operator"]);
  expect(await findIdentifier(table, "nip", first.nip)).toMatchObject({ personId });
  const { items } = await table.listItems({ pk: `PERSON#${personId}`, sk: { prefix: "FACT#" } });
  expect(items.map((item) => roleGranted.read(readFact(item)))).toEqual([
    { personId, grant: operator },
  ]);
});

test("asked again for the same person it changes nothing", async () => {
  const begun = await begin(first);
  expect(await begin(first)).toEqual({ ...begun, begun: "before" });
});

test("while somebody is operator nobody else becomes one this way", async () => {
  await begin(first);
  expect(await begin(second)).toEqual({ begun: "by another" });
  expect(await findIdentifier(table, "nip", second.nip)).toBeUndefined();
});

test("where the last operator is gone, somebody who is on a roster can be named", async () => {
  const begun = await begin(first);
  if (begun.begun !== "now") throw new Error(begun.begun);
  await table.write([endGrantWrite(begun.personId, operator)]);
  const personId = personIds.mint();
  await table.write([
    createOnce(personItem, { personId, name: second.name, version: 1 }),
    claimIdentifierWrite({ kind: "nip", value: second.nip, personId, from: clock.now() }),
  ]);
  expect(await begin(second)).toEqual({ begun: "now", personId });
  expect(await rolesOf(personId)).toEqual(["operator"]);
});
