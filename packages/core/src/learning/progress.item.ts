import { defineKind } from "@netra/table/kind";
import type { ModuleId, PersonId } from "../kernel/id.ts";
import type { Attention, Progress } from "./progress.ts";

const release = (n: number) => String(n).padStart(4, "0");

export const progressItem = defineKind<
  Progress,
  { personId: PersonId; moduleId: ModuleId; release: number }
>({
  name: "progress",
  key: (of) => ({
    pk: `PERSON#${of.personId}`,
    sk: `PROGRESS#${of.moduleId}#${release(of.release)}`,
  }),
});

/** How far somebody is in every release they opened; of one module when it is named. */
export const progressOfPerson = (personId: PersonId, moduleId?: ModuleId) => ({
  pk: `PERSON#${personId}`,
  sk: { prefix: moduleId ? `PROGRESS#${moduleId}#` : "PROGRESS#" },
});

export const attentionItem = defineKind<Attention, { personId: PersonId }>({
  name: "attention",
  key: ({ personId }) => ({ pk: `PERSON#${personId}`, sk: "ATTENTION" }),
});
