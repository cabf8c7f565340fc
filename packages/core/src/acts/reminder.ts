import * as v from "valibot";
import { type AgencyId, type PersonId, type UnitPath, unitPathSchema } from "../kernel/id.ts";
import type { Tally } from "../reporting/tally.ts";
import type { Effect } from "./effect.ts";

export const sentReminderSchema = v.strictObject({
  set: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
  unitPath: unitPathSchema,
});
export type SentReminder = v.InferOutput<typeof sentReminderSchema>;

/** A unit reminded through its HR: at most once a day for a set. */
export type Reminder = SentReminder & {
  agencyId: AgencyId;
  unitName: string;
  setTitle: string;
  /** The day by which it asks them to be done. */
  deadlineOn: string;
  personId: PersonId;
  sentAt: string;
  /** The date in the agency's own zone. */
  day: string;
  /** How many HR officers the mail is for; with none, only the text can be passed on. */
  contactCount: number;
  /** How the unit's people stood at that moment. */
  baseline: Tally;
};

export type ReminderView = Omit<Reminder, "agencyId" | "personId" | "baseline"> & {
  /** To copy, or to pass on by hand. */
  text?: string | undefined;
  effect?: Effect | undefined;
};

export function reminderViewOf(
  reminder: Reminder,
  more: Pick<ReminderView, "text" | "effect"> = {},
): ReminderView {
  const { agencyId: _, personId: __, baseline: ___, ...shown } = reminder;
  return { ...shown, ...more };
}

/** When a unit was last reminded. */
export type LastReminder = { agencyId: AgencyId; set: number; unitPath: UnitPath; sentAt: string };
