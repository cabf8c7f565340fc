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
    sk: `LEARNING#PROGRESS#${of.moduleId}#${release(of.release)}`,
  }),
});

export const attentionItem = defineKind<Attention, { personId: PersonId }>({
  name: "attention",
  key: ({ personId }) => ({ pk: `PERSON#${personId}`, sk: "LEARNING#ATTENTION" }),
});
