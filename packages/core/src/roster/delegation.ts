import type { AgencyId, PersonId, TermId } from "../kernel/id.ts";
import { spanOf, type Term } from "./term.ts";
import type { Zone } from "./zone.ts";

/** The report in the Sekda's hands, for as long as both hold their offices and the head does not take it back. */
export type Delegation = {
  agencyId: AgencyId;
  /** The head's term. */
  termId: TermId;
  sekdaTermId: TermId;
  personId: PersonId;
  from: string;
  until: string;
  version: number;
};

/** What a head sees of it. */
export type DelegationView = {
  /** Who could have the report, or has it: whoever holds the Sekda's office today. */
  sekda?: { name: string; officeName: string; kind: Term["kind"]; endsOn: string };
  delegation?: { name: string; officeName: string; from: string; until: string };
};

/** It ends with whichever term ends first. */
export const delegationUntil = (head: Term, sekda: Term, zone: Zone): string =>
  [spanOf(head, zone).until, spanOf(sekda, zone).until]
    .map((at) => at.toISOString())
    .toSorted()[0] as string;
