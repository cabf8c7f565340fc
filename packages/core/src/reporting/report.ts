import type { EmploymentKind, Grade } from "../kernel/grade.ts";
import type { UnitPath } from "../kernel/id.ts";
import type { Agency } from "../roster/agency.ts";
import type { ZoneName } from "../roster/zone.ts";
import type { DayLine } from "./any-day.ts";
import type { Leaders } from "./leaders.ts";
import type { WrongLine } from "./missed.ts";
import type { Pace } from "./pace.ts";
import type { Tally } from "./tally.ts";

export type ReportSetLine = { set: number; title: string; startsOn: string; deadlineOn: string };
export type ReportSet = ReportSetLine & {
  /** The last instant of the deadline in the zone of the report. */
  deadlineAt: string;
  /** Share of the people who should be done: the agency's own, where its head set one, else the set's. */
  target: number;
  /** The day by which they should be: the deadline, unless the head set another. */
  targetOn: string;
};

export type GradeLine = Tally & { grade: Grade };
export type KindLine = Tally & { kind: EmploymentKind };
/** The share of people done at the end of a day. */
export type DayShare = { day: string; share: number };

/** What a report of any scope says, now or as it stood at the end of a day. */
export type Figures = {
  set: ReportSet;
  /** The day whose end the figures are of, when one was asked for. */
  on?: string;
  /** Today's date in the zone of the report. */
  today: string;
  /** When the newest of these figures was counted; absent while nothing has been counted yet. */
  countedAt?: string;
  /** Something is known to have happened that is not in these figures yet. */
  isCounting: boolean;
  total: Tally;
  pace: Pace;
  /** Share of the done who were implausibly fast; absent where fewer than 20 are done. */
  fastShare?: number;
  grades: GradeLine[];
  kinds: KindLine[];
  days: DayLine[];
  /** By violation type, most often wrong first; only where at least 20 people answered. */
  wrong: WrongLine[];
};

/** `remindedAt`: when the unit was last reminded through its HR contact. */
export type UnitLine = Tally & { unitPath: UnitPath; name: string; remindedAt?: string };

/** What a head, HR, a governor or the authority sees of an agency, answered from what was counted. */
export type AgencyReport = Figures & {
  agency: Agency;
  /** The subtree the figures are of, when the reader's office reaches no further. */
  within?: UnitPath;
  /** Most people missing first. */
  units: UnitLine[];
  /** Who leads, first; absent in reports of a subtree and of a day that is past. */
  leaders?: Leaders;
  /** The same days in the agency's province and in the nation; absent in reports of a subtree. */
  beside?: { province?: DayShare[]; nation: DayShare[] };
};

/** One part of a province or the nation. `hasStarted`: somebody there has begun or is done. */
export type PartLine = Tally & { hasStarted: boolean; fastShare?: number };

export type AgencyLine = PartLine & Pick<Agency, "agencyId" | "name" | "kind" | "provinceCode">;

/** The figures of a province, agency by agency: those the set is for, most people missing first. */
export type ProvinceReport = Figures & {
  province: { code: string; name: string; zone: string };
  agencies: AgencyLine[];
  beside: { nation: DayShare[] };
};

export type ProvinceLine = PartLine & {
  code: string;
  name: string;
  zoneName: ZoneName;
  /** Of the agencies the set is for, how many there are and how many have begun; absent for a past day. */
  agencyCount?: number;
  startedCount?: number;
};
export type ZoneLine = PartLine & { zoneName: ZoneName };

/** The nation: its provinces and zones side by side. */
export type NationReport = Figures & {
  provinces: ProvinceLine[];
  /** WIB, WITA and WIT, in this order. */
  zones: ZoneLine[];
  /** Ministries and bodies, which belong to no province. */
  central: PartLine;
  /** Every agency the set is for; of a past day, each province has its own. */
  agencies?: AgencyLine[];
  /** How far Eastern Indonesia (WIT) lies from the nation: its share less the nation's. */
  gap?: { eastern: number; nation: number; difference: number };
};
