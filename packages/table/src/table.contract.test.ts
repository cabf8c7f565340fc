import { describe, expect, it } from "vitest";
import { defineKind } from "./kind.ts";
import { freshTable } from "./testing.ts";
import { createOnce, increment, mark, put, remove, replace, unchanged } from "./write.ts";

type Note = { noteId: string; shelf: string; text: string; version: number };

const noteItem = defineKind<Note, { noteId: string }>({
  name: "note",
  key: ({ noteId }) => ({ pk: `NOTE#${noteId}`, sk: "NOTE" }),
  indexes: (note) => ({ 1: { pk: `SHELF#${note.shelf}`, sk: note.text } }),
});

const note = (noteId: string, more: Partial<Note> = {}): Note => ({
  noteId,
  shelf: "a",
  text: noteId,
  version: 1,
  ...more,
});

const { table } = await freshTable();
const onShelf = (shelf: string) => ({ index: 1 as const, pk: `SHELF#${shelf}` });

describe("what every engine must do for us", () => {
  it("stores a noun once and says which write of a transaction was refused", async () => {
    expect(await table.write([createOnce(noteItem, note("n1"))])).toEqual({ ok: true });
    const again = await table.write([
      createOnce(noteItem, note("n2")),
      createOnce(noteItem, note("n1", { text: "other" })),
    ]);
    expect(again).toEqual({ ok: false, failed: [1] });
    expect(await table.find(noteItem, { noteId: "n2" })).toBeUndefined();
    expect(await table.find(noteItem, { noteId: "n1" })).toEqual(note("n1"));
  });

  it("walks through shares of everything and meets each item that lacks an attribute once", async () => {
    const { table } = await freshTable();
    const ids = Array.from({ length: 12 }, (_, n) => `s${n}`);
    await table.write(ids.map((id) => createOnce(noteItem, note(id))));
    await table.write([mark({ pk: "NOTE#s3", sk: "NOTE" }, "seen", true)]);
    const shares = await Promise.all(
      [0, 1, 2].map((segment) =>
        table.scanShare({ segment, segments: 3, has: "shelf", lacks: "seen" }),
      ),
    );
    const met = shares.flatMap(({ items }) => items.map(({ noteId }) => noteId));
    expect(met.sort()).toEqual(ids.filter((id) => id !== "s3").sort());
  });

  it("replaces only what was not changed meanwhile, and moves it in its index", async () => {
    const before = note("n3", { shelf: "b" });
    await table.write([createOnce(noteItem, before)]);
    const after = { ...before, shelf: "c" };
    expect(await table.write([replace(noteItem, before, after)])).toEqual({ ok: true });
    expect(await table.write([replace(noteItem, before, after)])).toEqual({
      ok: false,
      failed: [0],
    });
    expect((await table.list(noteItem, onShelf("b"))).items).toEqual([]);
    expect((await table.list(noteItem, onShelf("c"))).items).toEqual([{ ...after, version: 2 }]);
  });

  it("holds a transaction back when something it relied on has changed", async () => {
    const seen = note("n4");
    await table.write([createOnce(noteItem, seen)]);
    await table.write([replace(noteItem, seen, { ...seen, text: "new" })]);
    const written = await table.write([
      unchanged(noteItem, seen),
      createOnce(noteItem, note("n5")),
    ]);
    expect(written).toEqual({ ok: false, failed: [0] });
    expect(await table.find(noteItem, { noteId: "n5" })).toBeUndefined();
  });

  it("deletes only what was not changed meanwhile", async () => {
    const seen = note("n6");
    await table.write([put(noteItem, seen)]);
    expect((await table.write([remove(noteItem, { ...seen, version: 9 })])).ok).toBe(false);
    expect((await table.write([remove(noteItem, seen)])).ok).toBe(true);
    expect(await table.find(noteItem, seen)).toBeUndefined();
  });

  it("adds to counters that are not there yet, down below zero and back", async () => {
    const key = { pk: "COUNT#1", sk: "NOW" };
    await table.write([increment(key, { done: -2 }, { countedAt: "x" })]);
    await table.write([increment(key, { done: 5, people: 1 })]);
    const { items } = await table.listItems({ pk: key.pk });
    expect(items).toEqual([{ ...key, done: 3, people: 1, countedAt: "x" }]);
  });

  it("marks an item once, and never one that is not there", async () => {
    await table.write([put(noteItem, note("n7"))]);
    const key = noteItem.keyOf({ noteId: "n7" });
    expect((await table.write([mark(key, "counted1", "now")])).ok).toBe(true);
    expect((await table.write([mark(key, "counted1", "now")])).ok).toBe(false);
    expect((await table.write([mark({ pk: "NOTE#none", sk: "NOTE" }, "m", 1)])).ok).toBe(false);
  });

  it("pages through a range in key order without losing or repeating anything", async () => {
    const names = Array.from({ length: 25 }, (_, n) => `p${String(n).padStart(2, "0")}`);
    for (const text of names) await table.write([put(noteItem, note(text, { shelf: "page" }))]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await table.list(noteItem, { ...onShelf("page"), limit: 7, cursor });
      seen.push(...page.items.map((each) => each.text));
      cursor = page.cursor;
    } while (cursor);
    expect(seen).toEqual(names);
    const range = { from: "p03", to: "p05" };
    const some = await table.list(noteItem, { ...onShelf("page"), sk: range });
    expect(some.items.map((each) => each.text)).toEqual(["p03", "p04", "p05"]);
  });

  it("finds many at once, in the order asked, more than one call holds", async () => {
    const ids = Array.from({ length: 130 }, (_, n) => ({ noteId: `m${n}` }));
    for (let n = 0; n < 130; n += 2) await table.write([put(noteItem, note(`m${n}`))]);
    const found = await table.findMany(noteItem, ids);
    expect(found.map((each) => each?.noteId)).toEqual(
      ids.map(({ noteId }, n) => (n % 2 === 0 ? noteId : undefined)),
    );
  });

  it("lets one of two clashing transactions win and the other try again", async () => {
    const key = { pk: "COUNT#clash", sk: "NOW" };
    await Promise.all(Array.from({ length: 20 }, () => table.write([increment(key, { n: 1 })])));
    const { items } = await table.listItems({ pk: key.pk });
    expect(items[0]?.n).toBe(20);
  });
});
