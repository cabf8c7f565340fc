import { expect, test } from "vitest";
import { createCursors } from "./cursor.ts";

const cursors = createCursors(Buffer.alloc(32, 1).toString("base64url"));
const scope = "agn_9208 started name";
const position = Buffer.from('{"sk1":"u1#MARIA R"}').toString("base64url");

test("a list goes on where it stopped, and its cursor shows nobody's name", async () => {
  const sealed = (await cursors.seal(scope, position)) ?? "";
  expect(await cursors.open(scope, sealed)).toBe(position);
  expect(sealed.split(".").map((part) => Buffer.from(part, "base64url").toString())).not.toContain(
    expect.stringContaining("MARIA"),
  );
});

test("a list that ended has no cursor, and one that begins needs none", async () => {
  expect(await cursors.seal(scope, undefined)).toBeUndefined();
  expect(await cursors.open(scope, undefined)).toBeUndefined();
});

test("a cursor of another agency, another filter, another key, or made up is refused", async () => {
  const sealed = (await cursors.seal(scope, position)) ?? "";
  const foreign = createCursors(Buffer.alloc(32, 2).toString("base64url"));
  const refused = { kind: "invalid", code: "cursor.invalid" };
  await expect(cursors.open("agn_9207 started name", sealed)).rejects.toMatchObject(refused);
  await expect(cursors.open("agn_9208 done name", sealed)).rejects.toMatchObject(refused);
  await expect(foreign.open(scope, sealed)).rejects.toMatchObject(refused);
  for (const made of ["", "x", position, sealed.slice(1)]) {
    await expect(cursors.open(scope, made)).rejects.toMatchObject(refused);
  }
});
