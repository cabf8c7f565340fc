import { defineKind } from "@netra/table/kind";
import type { AgencyId, LetterId, TermId } from "../kernel/id.ts";
import type { Letter } from "./letter.ts";
import type { Memo } from "./memo.ts";
import type { LastReminder, Reminder } from "./reminder.ts";
import type { Target } from "./target.ts";

type OfAgency = { agencyId: AgencyId };

/** Everything a head did lies with the agency: the seat's, not the person's. */
const partition = ({ agencyId }: OfAgency) => `ACTS#${agencyId}`;
const ofSet = (set: number) => String(set).padStart(4, "0");
const below = (agencyId: AgencyId, prefix: string) => ({
  pk: partition({ agencyId }),
  sk: { prefix },
});

export const letterItem = defineKind<Letter, OfAgency & { letterId: LetterId }>({
  name: "letter",
  key: (of) => ({ pk: partition(of), sk: `LETTER#${of.letterId}` }),
});

/** Their ids carry when they were begun. */
export const newestLetters = (agencyId: AgencyId, limit: number) => ({
  ...below(agencyId, "LETTER#"),
  newestFirst: true,
  limit,
});
export const lettersOfAgency = (agencyId: AgencyId) => below(agencyId, "LETTER#");

/** Which letter has this number this year? Taken once, also by one that is withdrawn later. */
export type TakenNumber = OfAgency & { year: string; number: string; letterId: LetterId };

export const takenNumberItem = defineKind<TakenNumber, Omit<TakenNumber, "letterId">>({
  name: "letter number",
  key: (of) => ({ pk: partition(of), sk: `NUMBER#${of.year}#${of.number}` }),
});

export const targetItem = defineKind<Target, OfAgency & { set: number; setAt: string }>({
  name: "target",
  key: (of) => ({ pk: partition(of), sk: `SET#${ofSet(of.set)}#TARGET#${of.setAt}` }),
});
export const targetsOfSet = (agencyId: AgencyId, set: number) =>
  below(agencyId, `SET#${ofSet(set)}#TARGET#`);

/** The key says it: one for a unit, a set and a day. */
export const reminderItem = defineKind<
  Reminder,
  OfAgency & Pick<Reminder, "set" | "unitPath" | "day">
>({
  name: "reminder",
  key: (of) => ({
    pk: partition(of),
    sk: `REMINDER#${ofSet(of.set)}#${of.day}#${of.unitPath}`,
  }),
});
export const newestReminders = (agencyId: AgencyId, set: number, limit: number) => ({
  ...below(agencyId, `REMINDER#${ofSet(set)}#`),
  newestFirst: true,
  limit,
});

/** When was each unit last reminded? As many items as units, however often they were. */
export const lastReminderItem = defineKind<
  LastReminder,
  OfAgency & Pick<LastReminder, "set" | "unitPath">
>({
  name: "last reminder",
  key: (of) => ({ pk: partition(of), sk: `SET#${ofSet(of.set)}#REMINDED#${of.unitPath}` }),
});

/** Targets and last reminders lie side by side: a report says both, and finds them in one read. */
export const targetsAndLastReminders = (agencyId: AgencyId, set: number) =>
  below(agencyId, `SET#${ofSet(set)}#`);

export const memoItem = defineKind<Memo, OfAgency & { termId: TermId }>({
  name: "memo",
  key: (of) => ({ pk: partition(of), sk: `MEMO#${of.termId}` }),
});
export const memosOfAgency = (agencyId: AgencyId) => below(agencyId, "MEMO#");
