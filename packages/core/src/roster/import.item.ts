import { defineKind } from "@netra/table/kind";
import type { AgencyId, ImportId } from "../kernel/id.ts";
import type { RosterImport } from "./import.ts";

export const importItem = defineKind<RosterImport, { agencyId: AgencyId; importId: ImportId }>({
  name: "import",
  key: ({ agencyId, importId }) => ({ pk: `AGENCY#${agencyId}`, sk: `IMPORT#${importId}` }),
});

export const importsOfAgency = (agencyId: AgencyId) => ({
  pk: `AGENCY#${agencyId}`,
  sk: { prefix: "IMPORT#" },
  newestFirst: true,
});
