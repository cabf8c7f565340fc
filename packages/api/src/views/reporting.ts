import { daySchema } from "@netra/core/kernel/day";
import { employmentKindSchema, gradeSchema } from "@netra/core/kernel/grade";
import { agencyIdSchema, unitPathSchema } from "@netra/core/kernel/id";
import * as v from "valibot";

const tally = {
  people: v.number(),
  done: v.number(),
  started: v.number(),
  notStarted: v.number(),
};

const set = { set: v.number(), title: v.string(), startsOn: daySchema, deadlineOn: daySchema };

export const setsView = v.object({ sets: v.array(v.object(set)) });

export const reportView = v.object({
  agency: v.object({
    agencyId: agencyIdSchema,
    name: v.string(),
    kind: v.string(),
    zone: v.string(),
  }),
  set: v.object({ ...set, deadlineAt: v.string() }),
  within: v.optional(unitPathSchema),
  countedAt: v.optional(v.string()),
  today: daySchema,
  total: v.object(tally),
  units: v.array(v.object({ unitPath: unitPathSchema, name: v.string(), ...tally })),
  grades: v.array(v.object({ grade: gradeSchema, ...tally })),
  kinds: v.array(v.object({ kind: employmentKindSchema, ...tally })),
  days: v.array(
    v.object({ day: daySchema, people: v.number(), done: v.number(), started: v.number() }),
  ),
});
