import { daySchema } from "@netra/core/kernel/day";
import { employmentKindSchema, gradeSchema } from "@netra/core/kernel/grade";
import { agencyIdSchema, unitPathSchema } from "@netra/core/kernel/id";
import { agencySchema } from "@netra/core/roster/agency";
import { termKinds } from "@netra/core/roster/term";
import * as v from "valibot";

const tally = {
  people: v.number(),
  done: v.number(),
  started: v.number(),
  notStarted: v.number(),
  never: v.number(),
};

const set = { set: v.number(), title: v.string(), startsOn: daySchema, deadlineOn: daySchema };

export const setsView = v.object({ sets: v.array(v.object(set)) });

const pace = v.object({
  verdict: v.picklist([
    "empty",
    "reached",
    "too_early",
    "stalled",
    "beyond_a_year",
    "on_course",
    "late",
  ]),
  targetCount: v.number(),
  missingCount: v.number(),
  perDay: v.number(),
  neededPerDay: v.optional(v.number()),
  reachOn: v.optional(daySchema),
  lateDays: v.optional(v.number()),
});

const shares = v.array(v.object({ day: daySchema, share: v.number() }));

/** What every report says: an agency's, a province's, the nation's; now, or at the end of a day. */
const figures = {
  set: v.object({ ...set, deadlineAt: v.string(), target: v.number(), targetOn: daySchema }),
  on: v.optional(daySchema),
  today: daySchema,
  countedAt: v.optional(v.string()),
  isCounting: v.boolean(),
  total: v.object(tally),
  pace,
  fastShare: v.optional(v.number()),
  grades: v.array(v.object({ grade: gradeSchema, ...tally })),
  kinds: v.array(v.object({ kind: employmentKindSchema, ...tally })),
  days: v.array(
    v.object({
      day: daySchema,
      people: v.number(),
      done: v.number(),
      started: v.number(),
      never: v.number(),
    }),
  ),
  wrong: v.array(
    v.object({ violationType: v.string(), people: v.number(), wrongShare: v.number() }),
  ),
};

const leader = v.object({
  office: v.picklist(["head", "sekda"]),
  officeName: v.string(),
  termKind: v.picklist(termKinds),
  name: v.optional(v.string()),
  status: v.optional(v.picklist(["not_started", "started", "done"])),
  doneAt: v.optional(v.string()),
});

export const agencyReportView = v.object({
  agency: agencySchema,
  ...figures,
  within: v.optional(unitPathSchema),
  units: v.array(
    v.object({
      unitPath: unitPathSchema,
      name: v.string(),
      ...tally,
      remindedAt: v.optional(v.string()),
    }),
  ),
  leaders: v.optional(v.object({ lines: v.array(leader), jpt: v.object(tally) })),
  beside: v.optional(v.object({ province: v.optional(shares), nation: shares })),
});

const part = { ...tally, hasStarted: v.boolean(), fastShare: v.optional(v.number()) };
const { name, kind, provinceCode } = agencySchema.entries;
const agencies = v.array(v.object({ agencyId: agencyIdSchema, name, kind, provinceCode, ...part }));

export const provinceReportView = v.object({
  province: v.object({ code: v.string(), name: v.string(), zone: v.string() }),
  ...figures,
  agencies,
  beside: v.object({ nation: shares }),
});

const zoneName = v.picklist(["WIB", "WITA", "WIT"]);

export const nationReportView = v.object({
  ...figures,
  provinces: v.array(
    v.object({
      code: v.string(),
      name: v.string(),
      zoneName,
      ...part,
      agencyCount: v.optional(v.number()),
      startedCount: v.optional(v.number()),
    }),
  ),
  zones: v.array(v.object({ zoneName, ...part })),
  central: v.object(part),
  agencies: v.optional(agencies),
  gap: v.optional(v.object({ eastern: v.number(), nation: v.number(), difference: v.number() })),
});
