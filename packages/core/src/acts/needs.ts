import type { Table } from "@netra/table/table";
import type { Clock } from "../kernel/clock.ts";
import type { AgencyId, PersonId, TermId, UnitPath } from "../kernel/id.ts";
import type { AgencyReport } from "../reporting/report.ts";
import type { Agency, Unit } from "../roster/agency.ts";
import type { Term } from "../roster/term.ts";
import type { DayTally } from "./effect.ts";
import type { Wording } from "./wording.ts";

/** What acts know of a set that is for somebody in the agency. */
export type ActSet = {
  set: number;
  title: string;
  startsOn: string;
  deadlineOn: string;
  /** The set's own target share. */
  target: number;
};

/** What acts borrow of the roster, publishing, reporting and identity; joined up in ../grounds.ts. */
export type ActsNeeds = {
  table: Table;
  clock: Clock;
  findAgency: (agencyId: AgencyId) => Promise<Agency | undefined>;
  findTerm: (agencyId: AgencyId, termId: TermId) => Promise<Term | undefined>;
  findUnit: (agencyId: AgencyId, unitPath: UnitPath) => Promise<Unit | undefined>;
  nameOf: (personId: PersonId) => Promise<string>;
  /** The sets there are for somebody in the agency, lowest number first. */
  setsOf: (agencyId: AgencyId) => Promise<ActSet[]>;
  /** How a unit's people, or the whole agency's, stood at the end of any day. */
  readDays: (agencyId: AgencyId, set: number, unitPath: UnitPath | undefined) => Promise<DayTally>;
  /** The agency's report of a day; undefined before anything was counted. */
  reportOn: (agencyId: AgencyId, set: number, day: string) => Promise<AgencyReport | undefined>;
  /** HR of the unit, or of the nearest unit above it that has one. */
  contactsOf: (agencyId: AgencyId, unitPath: UnitPath) => Promise<readonly PersonId[]>;
  /** The heads' terms whose last day this was, anywhere. */
  listEndings: (day: string) => Promise<readonly { agencyId: AgencyId; termId: TermId }[]>;
  /** Absent where nothing is proposed: work in the background writes no letters. */
  wording?: Wording;
};
