import { createAgencies } from "./agencies.ts";
import { createDelegations } from "./delegations.ts";
import { createImportJob } from "./import-job.ts";
import { createImports } from "./imports.ts";
import type { RosterNeeds } from "./needs.ts";
import { createPeople } from "./people.ts";
import { createTerms } from "./terms.ts";

/** Agencies, their units and people, and who leads them when. */
export function createRoster(needs: RosterNeeds) {
  const agencies = createAgencies(needs);
  const { findAgency } = agencies;
  const { endedWith, ...delegations } = createDelegations({ ...needs, findAgency });
  return {
    ...agencies,
    ...createPeople(needs),
    ...delegations,
    ...createTerms({ ...needs, findAgency, endedWith }),
    ...createImports({ ...needs, findAgency }),
    runImport: createImportJob(needs).run,
  };
}

export type Roster = ReturnType<typeof createRoster>;
