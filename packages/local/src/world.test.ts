import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createWorld, type World } from "./world.ts";

let world: World | undefined;
afterEach(async () => {
  await world?.stop();
  world = undefined;
});

test("the API answers on the one origin, and a stranger signs in at the provider in vain", async () => {
  world = await createWorld();
  world.introduce([{ sub: "nobody", name: "Nobody", role: "Pegawai", agency: "-" }]);
  const visitor = world.visitor();
  expect(await visitor.send("GET /api/health")).toMatchObject({ status: 200 });
  expect(await visitor.send("GET /api/session")).toMatchObject({ status: 401 });
  const refused = await visitor.signIn("nobody");
  expect(refused.at.searchParams.get("kode")).toBe("identity.person_unknown");
});

test("what was written is there after a restart", async () => {
  const dir = mkdtempSync(join(tmpdir(), "netra-world-test-"));
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  // An engine of its own: the one of the test run would keep the data whatever the world does.
  delete process.env.DYNAMODB_ENDPOINT;
  try {
    world = await createWorld({ dir });
    const kept = { Put: { TableName: world.tableName, Item: { pk: "KEPT", sk: "KEPT" } } };
    await world.table.write([() => kept]);
    world.introduce([{ sub: "kept", name: "Kept", role: "Pegawai", agency: "-" }]);
    await world.stop();
    world = await createWorld({ dir });
    expect((await world.table.listItems({ pk: "KEPT" })).items).toHaveLength(1);
    expect(world.people()).toMatchObject([{ sub: "kept" }]);
    await world.stop();
  } finally {
    process.env.DYNAMODB_ENDPOINT = endpoint;
    rmSync(dir, { recursive: true, force: true });
    world = undefined;
  }
});
