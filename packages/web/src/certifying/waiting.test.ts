import { expect, test } from "vitest";
import { certificateOf, waitingTitles } from "./waiting.ts";

const module = (moduleId: string, state: string, title = `Modul ${moduleId}`) => ({
  moduleId,
  state,
  title,
});
const home = (status: string, ...modules: object[]) =>
  ({ sets: [{ set: 1, title: "Program 2026", status, modules }] }) as never;
const forModule = (moduleId: string) => ({ what: { kind: "module", moduleId } }) as never;
const forSet = (set: number) => ({ what: { kind: "set", set } }) as never;

test("what is finished and not yet certified is on its way, the set first", () => {
  const seen = home("done", module("a", "done"), module("b", "done"));
  expect(waitingTitles(seen, [])).toEqual(["Program 2026", "Modul a", "Modul b"]);
  expect(waitingTitles(seen, [forModule("a")])).toEqual(["Program 2026", "Modul b"]);
  expect(waitingTitles(seen, [forModule("a"), forModule("b"), forSet(1)])).toEqual([]);
});

test("what is not finished is not on its way", () => {
  expect(waitingTitles(home("started", module("a", "started")), [])).toEqual([]);
});

test("a module of two sets is named once", () => {
  const seen = {
    sets: [1, 2].map((set) => ({
      set,
      title: "",
      status: "started",
      modules: [module("a", "done")],
    })),
  } as never;
  expect(waitingTitles(seen, [])).toEqual(["Modul a"]);
});

test("a module's certificate is told from that of a set", () => {
  const [set, mine] = [forSet(1), forModule("a")];
  expect(certificateOf([set, mine], "a")).toBe(mine);
  expect(certificateOf([set], "a")).toBeUndefined();
});
