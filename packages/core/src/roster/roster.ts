import { createAgencies } from "./agencies.ts";
import { createImportJob } from "./import-job.ts";
import { createImports } from "./imports.ts";
import type { RosterNeeds } from "./needs.ts";
import { createPeople } from "./people.ts";
import { createTerms } from "./terms.ts";

/** Agencies, their units and people, and who leads them when. */
export function createRoster(needs: RosterNeeds) {
  const agencies = createAgencies(needs);
  const { findAgency } = agencies;
  return {
    ...agencies,
    ...createPeople(needs),
    ...createTerms({ ...needs, findAgency }),
    ...createImports({ ...needs, findAgency }),
    runImport: createImportJob(needs).run,
  };
}

export type Roster = ReturnType<typeof createRoster>;
