import { defineKind } from "@netra/table/kind";
import type { Grade } from "../kernel/grade.ts";
import type { AgencyId, PersonId } from "../kernel/id.ts";
import type { Standing, Status } from "./standing.ts";

const scope = (agencyId: AgencyId, set: number) => `${agencyId}#${set}`;

/** Where a standing stands in lists by unit and by name. */
export const lineOf = (row: Standing) => `${row.unitPath}#${row.nameKey}#${row.personId}`;
export const nameLineOf = (row: Standing) => `${row.nameKey}#${row.personId}`;

/**
 * Index 1 answers: who of this unit has this status? Index 2: who of this grade, by status and unit?
 * Index 3: whose name begins with this? Each costs the page it answers, however many people there are.
 */
export const standingItem = defineKind<Standing, { personId: PersonId; set: number }>({
  name: "standing",
  key: ({ personId, set }) => ({
    pk: `PERSON#${personId}`,
    sk: `LEARNING#STANDING#${String(set).padStart(4, "0")}`,
  }),
  indexes: (row) => {
    const at = scope(row.agencyId, row.set);
    return {
      1: { pk: `LIST#${at}#${row.status}`, sk: lineOf(row) },
      2: { pk: `GRADE#${at}#${row.grade}#${row.status}`, sk: lineOf(row) },
      3: { pk: `NAME#${at}`, sk: nameLineOf(row) },
    };
  },
});

export const standingsByStatus = (agencyId: AgencyId, set: number, status: Status) => ({
  index: 1 as const,
  pk: `LIST#${scope(agencyId, set)}#${status}`,
});

export const standingsByGrade = (
  agencyId: AgencyId,
  set: number,
  grade: Grade,
  status: Status,
) => ({
  index: 2 as const,
  pk: `GRADE#${scope(agencyId, set)}#${grade}#${status}`,
});

export const standingsByName = (agencyId: AgencyId, set: number) => ({
  index: 3 as const,
  pk: `NAME#${scope(agencyId, set)}`,
});
