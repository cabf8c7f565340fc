import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";
import { employmentKindSchema, gradeSchema } from "../kernel/grade.ts";
import { agencyIdSchema, type ModuleId, type PersonId, unitPathSchema } from "../kernel/id.ts";

export const statuses = ["not_started", "started", "done"] as const;
export type Status = (typeof statuses)[number];

/** Where somebody is counted, and as what. */
export const placeSchema = v.object({
  agencyId: agencyIdSchema,
  provinceCode: v.string(),
  unitPath: unitPathSchema,
  grade: gradeSchema,
  kind: employmentKindSchema,
  status: v.picklist(statuses),
  /** Absent in what was said before anybody asked. */
  hasSignedIn: v.optional(v.boolean()),
  /** Done, and sooner than anybody reads: docs/fast-completions.md. */
  isFast: v.optional(v.boolean()),
});
export type Place = v.InferOutput<typeof placeSchema>;

/** Where somebody stood when they answered, and on which day of the agency's own calendar. */
export const askedAtSchema = v.object({
  set: v.number(),
  day: daySchema,
  ...v.omit(placeSchema, ["status", "hasSignedIn", "isFast"]).entries,
});
export type AskedAt = v.InferOutput<typeof askedAtSchema>;

/** How one person stands in one set: the row the lists are made of. */
export type Standing = Place & {
  personId: PersonId;
  set: number;
  unitName: string;
  post: string;
  displayName: string;
  nameKey: string;
  nipTail?: string | undefined;
  zone: string;
  /** The set's modules, and which of them are done. */
  moduleIds: ModuleId[];
  doneModuleIds: ModuleId[];
  /** Instant of the last thing the person did here. */
  lastActiveAt?: string | undefined;
  /** Instant the server saw the last required module done. */
  doneAt?: string | undefined;
  /** Came from a zone where it was this date already: here nothing is counted for a day before it. */
  notBefore?: string | undefined;
  version: number;
};

/** What a counter needs to know of a change, and all it needs. `day` is the agency's own date. */
export const standingChangeSchema = v.object({
  set: v.number(),
  day: daySchema,
  before: v.nullable(placeSchema),
  after: v.nullable(placeSchema),
});
export type StandingChange = v.InferOutput<typeof standingChangeSchema>;

export function placeOf(standing: Standing): Place {
  const { agencyId, provinceCode, unitPath, grade, kind, status, hasSignedIn, isFast } = standing;
  return {
    ...{ agencyId, provinceCode, unitPath, grade, kind, status },
    ...(hasSignedIn !== undefined && { hasSignedIn }),
    ...(isFast && { isFast }),
  };
}

/** Status follows from what is done: all modules, anything at all, or nothing. */
export function statusOf(
  standing: Pick<Standing, "moduleIds" | "doneModuleIds" | "lastActiveAt">,
): Status {
  if (standing.moduleIds.every((id) => standing.doneModuleIds.includes(id))) return "done";
  return standing.doneModuleIds.length > 0 || standing.lastActiveAt ? "started" : "not_started";
}

/** A row of HR's list. The NIP leaves only by its last four digits. */
export type StandingView = Pick<
  Standing,
  | "personId"
  | "displayName"
  | "post"
  | "unitName"
  | "grade"
  | "kind"
  | "status"
  | "nipTail"
  | "lastActiveAt"
  | "doneAt"
> & { doneCount: number; moduleCount: number };

export function standingViewOf(standing: Standing): StandingView {
  const { personId, displayName, post, unitName, grade, kind, status } = standing;
  return {
    personId,
    displayName,
    post,
    unitName,
    grade,
    kind,
    status,
    nipTail: standing.nipTail,
    lastActiveAt: standing.lastActiveAt,
    doneAt: standing.doneAt,
    doneCount: standing.doneModuleIds.length,
    moduleCount: standing.moduleIds.length,
  };
}
