import { globSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fact } from "@netra/core/kernel/fact";
import { expect, test } from "vitest";

type FactKind = {
  type: string;
  example: unknown;
  about: (data: never) => string;
  is: (fact: Fact) => boolean;
  read: (fact: Fact) => unknown;
};

const isKind = (value: unknown): value is FactKind =>
  typeof value === "object" && value !== null && "type" in value && "example" in value;

const core = fileURLToPath(new URL("../../core/src", import.meta.url));

/** Every announcement of every subject, whether or not its subject lists it. */
const announced = await Promise.all(
  globSync("*/*.facts.ts", { cwd: core }).map(async (file) => {
    const exports: Record<string, unknown> = await import(join(core, file));
    const subject = file.split("/")[0] as string;
    return Object.values(exports)
      .filter(isKind)
      .map((kind) => ({ subject, type: kind.type, kind }));
  }),
);
const all = announced.flat();

test.each(all)("what $type once said can still be read", ({ kind }) => {
  const stored = JSON.parse(JSON.stringify(kind.example));
  const fact = { type: kind.type, data: stored } as Fact;
  expect(kind.is(fact)).toBe(true);
  expect(kind.read(fact)).toEqual(stored);
  expect(kind.about(stored as never)).toMatch(/^[A-Z]+(#|$)/);
});

test.each(all)("$type is named after its subject, what it is about and what happened", (each) => {
  expect(each.type).toMatch(/^[a-z]+\.[a-z_]+\.[a-z_]+\.v\d+$/);
  expect(each.type.split(".")[0]).toBe(each.subject);
});

test.each(all)("$type with a field missing is refused", ({ kind }) => {
  const [first] = Object.keys(kind.example as object);
  const { [first as string]: _, ...rest } = kind.example as Record<string, unknown>;
  expect(() => kind.read({ type: kind.type, data: rest } as Fact)).toThrow();
});

test("no two announcements share a name", () => {
  const types = all.map(({ type }) => type);
  expect(types.length).toBeGreaterThan(15);
  expect(types.toSorted()).toEqual([...new Set(types)].toSorted());
});
