import { daySchema } from "@netra/core/kernel/day";
import {
  agencyIdSchema,
  importIds,
  personIds,
  termIds,
  unitPathSchema,
} from "@netra/core/kernel/id";
import { agencySchema, unitSchema } from "@netra/core/roster/agency";
import { offices } from "@netra/core/roster/office";
import { termKinds } from "@netra/core/roster/term";
import * as v from "valibot";

export const agencyView = agencySchema;
export const agenciesView = v.object({ agencies: v.array(agencySchema) });
export const unitsView = v.object({ units: v.array(unitSchema) });

const preview = v.object({
  rowCount: v.number(),
  unitCount: v.number(),
  joinCount: v.number(),
  changeCount: v.number(),
  transferCount: v.number(),
  sameCount: v.number(),
  missingCount: v.number(),
  unidentifiedCount: v.number(),
  issueCount: v.number(),
  issues: v.array(
    v.object({ rowNumber: v.number(), column: v.string(), code: v.string(), value: v.string() }),
  ),
  ignoredColumns: v.array(v.string()),
  sample: v.array(
    v.object({
      rowNumber: v.number(),
      name: v.string(),
      unitName: v.string(),
      post: v.string(),
      change: v.string(),
    }),
  ),
});

export const importView = v.object({
  importId: importIds.schema,
  agencyId: agencyIdSchema,
  within: v.optional(unitPathSchema),
  fileName: v.string(),
  byteCount: v.number(),
  sentAt: v.string(),
  stage: v.picklist(["waiting", "previewed", "accepted", "running", "done", "refused"]),
  refusal: v.optional(v.object({ code: v.string(), detail: v.record(v.string(), v.unknown()) })),
  missing: v.picklist(["keep", "close"]),
  preview: v.optional(preview),
  doneCount: v.number(),
  leftCount: v.number(),
  finishedAt: v.optional(v.string()),
});

export const importsView = v.object({ imports: v.array(importView) });

export const startedImportView = v.object({
  import: importView,
  upload: v.object({ url: v.string(), headers: v.record(v.string(), v.string()) }),
});

export const termView = v.object({
  termId: termIds.schema,
  agencyId: agencyIdSchema,
  office: v.picklist(offices),
  personId: personIds.schema,
  kind: v.picklist(termKinds),
  officeName: v.string(),
  decree: v.string(),
  startsOn: daySchema,
  endsOn: daySchema,
});
export const termsView = v.object({ terms: v.array(termView) });

/** Who is Sekda today, and whether the report is in their hands. */
export const delegationView = v.object({
  sekda: v.optional(
    v.object({
      name: v.string(),
      officeName: v.string(),
      kind: v.picklist(termKinds),
      endsOn: daySchema,
    }),
  ),
  delegation: v.optional(
    v.object({ name: v.string(), officeName: v.string(), from: v.string(), until: v.string() }),
  ),
});
