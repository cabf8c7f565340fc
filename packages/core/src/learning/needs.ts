import type { Table } from "@netra/table/table";
import type { Clock } from "../kernel/clock.ts";
import type { AgencyId, ModuleId, PersonId } from "../kernel/id.ts";
import type { QuizKey, Release, ReleaseCard, ReleaseRef } from "../publishing/release.ts";
import type { Agency } from "../roster/agency.ts";
import type { Member } from "../roster/person.ts";

/** What learning knows of a set: which modules, for whom, from when until when. */
export type AssignedSet = {
  set: number;
  title: string;
  moduleIds: ModuleId[];
  startsOn: string;
  deadlineOn: string;
  /** Whether anybody of this agency can be in its audience. */
  reaches: (agencyId: AgencyId) => boolean;
  includes: (place: Pick<Member, "agencyId" | "grade" | "kind">) => boolean;
};

/** What learning borrows from other subjects; joined up in ../compose.ts. */
export type LearningNeeds = {
  table: Table;
  clock: Clock;
  /** Signs the tickets that watching is credited against; absent where nobody watches. */
  ticketKey?: Uint8Array;
  findRelease: (ref: ReleaseRef) => Promise<Release | undefined>;
  latestRelease: (moduleId: ModuleId) => Promise<Release | undefined>;
  releaseCard: (moduleId: ModuleId) => Promise<ReleaseCard | undefined>;
  findKey: (ref: ReleaseRef) => Promise<QuizKey | undefined>;
  /** All sets, lowest number first; `isFresh` asks for those opened this very moment too. */
  listSets: (isFresh?: boolean) => Promise<AssignedSet[]>;
  findAgency: (agencyId: AgencyId) => Promise<Agency | undefined>;
  listAgencyIds: () => Promise<AgencyId[]>;
  /** Where these people work now, in the order asked. */
  findMembers: (personIds: readonly PersonId[]) => Promise<(Member | undefined)[]>;
  pageOfMembers: (
    agencyId: AgencyId,
    cursor: string | undefined,
    limit: number,
  ) => Promise<{ personIds: PersonId[]; cursor?: string }>;
  /** Which of these people ever signed in, in the order asked. */
  haveSignedIn: (personIds: readonly PersonId[]) => Promise<boolean[]>;
  findPersonByNip: (nip: string) => Promise<PersonId | undefined>;
};
