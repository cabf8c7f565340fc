import { createOnce, put } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { mustLeadOrStandBy } from "../kernel/allow.ts";
import { conflict, missing } from "../kernel/fault.ts";
import type { AgencyId } from "../kernel/id.ts";
import { reminderSent } from "./acts.facts.ts";
import { lastReminderItem, newestReminders, reminderItem } from "./acts.item.ts";
import type { ActsNeeds } from "./needs.ts";
import { type Reminder, type ReminderView, reminderViewOf, type SentReminder } from "./reminder.ts";
import { createSeat } from "./seat.ts";
import type { Target } from "./target.ts";
import { reminderText } from "./wording.ts";

type ReminderNeeds = ActsNeeds & {
  findTarget: (agencyId: AgencyId, set: number, at: Date) => Promise<Target | undefined>;
};

const shownCount = 100;

export function createReminders(needs: ReminderNeeds) {
  const { table, findTerm, readDays, contactsOf, findTarget, wording } = needs;
  const { seatOf, matterOf } = createSeat(needs);

  function textOf(reminder: Reminder, agencyName: string): string | undefined {
    const { unitName, setTitle, day, deadlineOn, baseline } = reminder;
    const { people, done } = baseline;
    const said = { agencyName, unitName, setTitle, today: day, deadlineOn, people, done };
    return wording && reminderText(wording, { ...said, target: 1 });
  }

  /** Has a unit reminded through its HR; a second time on the same day answers with the first. */
  async function remindUnit(
    actor: Actor,
    agencyId: AgencyId,
    sent: SentReminder,
  ): Promise<ReminderView> {
    const { agency, grant, now, today } = await seatOf(actor, agencyId, mustLeadOrStandBy);
    const { set, unit } = await matterOf(agencyId, sent);
    const key = { agencyId, set: sent.set, unitPath: sent.unitPath, day: today };
    const [first, tallyOn, contacts, target, term] = await Promise.all([
      table.find(reminderItem, key),
      readDays(agencyId, sent.set, sent.unitPath),
      contactsOf(agencyId, sent.unitPath),
      findTarget(agencyId, sent.set, now),
      findTerm(agencyId, grant.termId),
    ]);
    const viewOf = (of: Reminder) => {
      const text = textOf(of, agency.name);
      return reminderViewOf(of, text ? { text } : {});
    };
    if (first) return viewOf(first);
    if (!term) throw missing("roster.term_unknown");
    const baseline = tallyOn(today);
    const { people, done } = baseline;
    if (people === 0) throw conflict("acts.unit_without_people");
    if (people === done) throw conflict("acts.nobody_missing");

    const about = { unitName: unit.name, setTitle: set.title };
    const deadlineOn = target?.untilOn ?? set.deadlineOn;
    const reminder: Reminder = {
      ...{ ...key, ...about, deadlineOn, baseline },
      personId: actor.personId as Reminder["personId"],
      sentAt: now.toISOString(),
      contactCount: contacts.length,
    };
    const { unitPath, sentAt } = reminder;
    const written = await table.write([
      createOnce(reminderItem, reminder),
      put(lastReminderItem, { agencyId, set: set.set, unitPath, sentAt }),
      reminderSent.announce(actor, now, {
        ...{ agencyId, agencyName: agency.name, officeName: term.officeName },
        ...{ unitPath, set: set.set, ...about, deadlineOn, baseline: { people, done } },
      }),
    ]);
    if (written.ok) return viewOf(reminder);
    const other = await table.find(reminderItem, key);
    if (!other) throw conflict("acts.reminder_changed");
    return viewOf(other);
  }

  /** The newest reminders about a set, without their effect. */
  const listReminders = async (agencyId: AgencyId, set: number): Promise<Reminder[]> =>
    (await table.list(reminderItem, newestReminders(agencyId, set, shownCount))).items;

  return { verbs: { remindUnit }, listReminders };
}
