import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";
import {
  type EmploymentKind,
  employmentKindSchema,
  type Grade,
  gradeSchema,
} from "../kernel/grade.ts";
import { type AgencyId, agencyIdSchema, moduleIds } from "../kernel/id.ts";

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

const everyoneOr = <const Schema extends v.GenericSchema<unknown, string>>(
  each: Schema,
  max: number,
) =>
  v.union([
    v.literal("all"),
    v.pipe(
      v.array(each),
      v.minLength(1),
      v.maxLength(max),
      v.check((values) => distinct(values as string[]), "publishing.repeated"),
    ),
  ]);

/** Whom a set is for. A rule on membership, never a list of people. */
export const audienceSchema = v.strictObject({
  grades: everyoneOr(gradeSchema, 8),
  kinds: everyoneOr(employmentKindSchema, 4),
  agencyIds: everyoneOr(agencyIdSchema, 700),
});
export type Audience = v.InferOutput<typeof audienceSchema>;

export const sentSetSchema = v.pipe(
  v.strictObject({
    title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
    moduleIds: v.pipe(
      v.array(moduleIds.schema),
      v.minLength(1),
      v.maxLength(20),
      v.check((ids) => distinct(ids), "publishing.repeated"),
    ),
    audience: audienceSchema,
    startsOn: daySchema,
    /** The last day that is in time, in each agency's own zone. */
    deadlineOn: daySchema,
    /** The share of the people who should be done by then: more than nobody, at most everybody. */
    target: v.optional(
      v.pipe(
        v.number(),
        v.gtValue(0, "publishing.target_share"),
        v.maxValue(1, "publishing.target_share"),
      ),
    ),
  }),
  v.forward(
    v.check((set) => set.startsOn <= set.deadlineOn, "publishing.deadline_before_start"),
    ["deadlineOn"],
  ),
);
export type SentSet = v.InferOutput<typeof sentSetSchema> & { set: number };

/** A numbered list of modules for an audience with a deadline. Nothing of it ever changes. */
export type ModuleSet = SentSet & { openedAt: string };

/** What a membership says about a person, as far as an audience asks. */
export type Membership = { agencyId: AgencyId; grade: Grade; kind: EmploymentKind };

const includes = <T>(wanted: "all" | readonly T[], value: T) =>
  wanted === "all" || wanted.includes(value);

/** Whether a set is for anybody of this agency at all. */
export const audienceReaches = (audience: Audience, agencyId: AgencyId): boolean =>
  includes(audience.agencyIds, agencyId);

/** Whether a set is for somebody with this membership. */
export const audienceIncludes = (audience: Audience, of: Membership): boolean =>
  audienceReaches(audience, of.agencyId) &&
  includes(audience.grades, of.grade) &&
  includes(audience.kinds, of.kind);

/** Whether the very same set is asked for again. */
export const isSameSet = (opened: ModuleSet, { set, title, ...sent }: SentSet): boolean =>
  opened.set === set &&
  opened.title === title &&
  opened.startsOn === sent.startsOn &&
  opened.deadlineOn === sent.deadlineOn &&
  opened.target === sent.target &&
  opened.moduleIds.join() === sent.moduleIds.join() &&
  (["grades", "kinds", "agencyIds"] as const).every(
    (part) => String(opened.audience[part]) === String(sent.audience[part]),
  );
