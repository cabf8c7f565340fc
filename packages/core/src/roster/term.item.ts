import { defineKind } from "@netra/table/kind";
import type { AgencyId } from "../kernel/id.ts";
import type { Office } from "./term.ts";

export const officeItem = defineKind<Office, { agencyId: AgencyId }>({
  name: "office",
  key: ({ agencyId }) => ({ pk: `OFFICE#${agencyId}#HEAD`, sk: "OFFICE" }),
});
