import type { Grade } from "../kernel/grade.ts";
import type { AgencyId, PersonId } from "../kernel/id.ts";
import type { Standing, Status } from "../learning/standing.ts";
import type { TermKind } from "../roster/term.ts";
import type { TallyRow } from "./tally.item.ts";
import { addCounts, type Counts, type Tally, tallyOf } from "./tally.ts";

/** Offices whose holders stand in the first rows. */
export type LeaderOffice = "head" | "sekda";

/** Who holds an office at this instant. */
export type Holder = { personId: PersonId; kind: TermKind; officeName: string };

/** A leader's own line; without a status the set asks nothing of them. */
export type LeaderLine = {
  office: LeaderOffice;
  officeName: string;
  termKind: TermKind;
  name?: string;
  status?: Status;
  doneAt?: string;
};

/** First the head where that is a civil servant, then the Sekda, then all JPT together. */
export type Leaders = { lines: LeaderLine[]; jpt: Tally };

export type LeaderNeeds = {
  /** Who holds these offices now, in the order asked. */
  holdersOf: (
    agencyId: AgencyId,
    offices: readonly LeaderOffice[],
  ) => Promise<(Holder | undefined)[]>;
  /** How these people stand in a set, in the order asked. */
  findStandings: (personIds: readonly PersonId[], set: number) => Promise<(Standing | undefined)[]>;
};

const jptGrades: readonly Grade[] = ["jpt_utama", "jpt_madya", "jpt_pratama"];

/** All JPT of the agency together. */
export const jptOf = (found: readonly TallyRow[]): Tally => {
  const jpt = found.filter(({ row }) => jptGrades.some((grade) => row === `GRADE#${grade}`));
  return tallyOf(jpt.map(({ counts }) => counts).reduce(addCounts, {} as Counts));
};

/** An elected head owes nothing here; a deputy standing in (Plt.) only if they are a civil servant. */
const isShown = (office: LeaderOffice, { kind }: Holder, standing: Standing | undefined) =>
  office !== "head" || (kind !== "definitif" && (kind !== "plt" || standing !== undefined));

/** The leaders' own standing in a set, read in two calls. */
export async function leaderLinesOf(
  { holdersOf, findStandings }: LeaderNeeds,
  { agencyId, set }: { agencyId: AgencyId; set: number },
): Promise<LeaderLine[]> {
  const offices = ["head", "sekda"] as const;
  const holders = await holdersOf(agencyId, offices);
  const held = offices.flatMap((office, n) => {
    const holder = holders[n];
    return holder ? [{ office, holder }] : [];
  });
  const people = held.map(({ holder }) => holder.personId);
  const standings = people.length > 0 ? await findStandings(people, set) : [];
  return held.flatMap(({ office, holder }, n): LeaderLine[] => {
    const standing = standings[n];
    if (!isShown(office, holder, standing)) return [];
    const { officeName, kind } = holder;
    const { displayName, status, doneAt } = standing ?? {};
    return [
      {
        ...{ office, officeName, termKind: kind },
        ...(displayName && { name: displayName }),
        ...(status && { status }),
        ...(doneAt && { doneAt }),
      },
    ];
  });
}
