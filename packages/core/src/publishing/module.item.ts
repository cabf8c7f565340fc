import { defineKind } from "@netra/table/kind";
import type { Search } from "@netra/table/table";
import type { ModuleId } from "../kernel/id.ts";
import type { Module } from "./module.ts";

export type ModuleKey = { moduleId: ModuleId };

export const modulePartition = (moduleId: ModuleId) => `MODULE#${moduleId}`;

export const moduleItem = defineKind<Module, ModuleKey>({
  name: "module",
  key: ({ moduleId }) => ({ pk: modulePartition(moduleId), sk: "MODULE" }),
  indexes: ({ moduleId, createdAt }) => ({
    1: { pk: "MODULES", sk: `${createdAt}#${moduleId}` },
  }),
});

export const modulesNewestFirst: Search = { index: 1, pk: "MODULES", newestFirst: true };
