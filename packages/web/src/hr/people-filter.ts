import { type Grade, grades } from "@netra/core/kernel/grade";
import type { Wanted } from "./search-text.ts";

export const statusFilters = ["all", "unfinished", "not_started", "started", "done"] as const;
export type StatusFilter = (typeof statusFilters)[number];

/** What the list is narrowed to. It stands in the address; names and numbers never do. */
export type PeopleFilter = { unit: string; grade: Grade | ""; status: StatusFilter };

const one = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value) ?? "";

/** Reads the filter from the address; what is not a filter there counts as everybody. */
export function filterFrom(search: Record<string, string | string[] | undefined>): PeopleFilter {
  const grade = one(search.jenjang);
  const status = one(search.status);
  return {
    unit: one(search.unit),
    grade: grades.find((each) => each === grade) ?? "",
    status: statusFilters.find((each) => each === status) ?? "all",
  };
}

type Tally = { people: number; done: number; started: number; notStarted: number };

const countOf = (tally: Tally, status: StatusFilter) =>
  ({
    all: tally.people,
    unfinished: tally.people - tally.done,
    not_started: tally.notStarted,
    started: tally.started,
    done: tally.done,
  })[status];

/** How many people a filter leaves, where that has been counted already. */
export function countedPeople(
  report: {
    total: Tally;
    units: readonly (Tally & { unitPath: string })[];
    grades: readonly (Tally & { grade: string })[];
  },
  filter: PeopleFilter,
  wanted: Wanted,
): number | undefined {
  if (wanted.by === "name" || wanted.by === "nip" || (filter.unit && filter.grade))
    return undefined;
  const part = filter.unit
    ? report.units.find((unit) => unit.unitPath === filter.unit)
    : filter.grade
      ? report.grades.find((each) => each.grade === filter.grade)
      : report.total;
  return part && countOf(part, filter.status);
}
