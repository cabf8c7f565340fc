import { defineKind } from "@netra/table/kind";
import type { Search } from "@netra/table/table";
import type { ModuleSet } from "./set.ts";

export const setPartition = (set: number) => `SET#${set}`;

export const setItem = defineKind<ModuleSet, { set: number }>({
  name: "set",
  key: ({ set }) => ({ pk: setPartition(set), sk: "SET" }),
  indexes: ({ set }) => ({ 1: { pk: "SETS", sk: String(set).padStart(4, "0") } }),
});

export const setsNewestFirst: Search = { index: 1, pk: "SETS", newestFirst: true };
