import type { Table } from "@netra/table/table";
import type { AgencyId } from "../kernel/id.ts";
import { lastReminderItem, targetItem, targetsAndLastReminders } from "./acts.item.ts";
import { type Target, targetAt } from "./target.ts";

/** What a report says of acts about its set. */
export type ActsInReport = {
  /** The agency's own target at the instant asked for, where it had one. */
  target?: Target;
  /** When units were last reminded, by path. */
  reminded: ReadonlyMap<string, string>;
};

/** The agency's own target at an instant, and when its units were last reminded. */
export async function readActsInReport(
  table: Table,
  agencyId: AgencyId,
  set: number,
  at: Date,
): Promise<ActsInReport> {
  const search = targetsAndLastReminders(agencyId, set);
  const first = await table.listItems(search);
  const items = [...first.items];
  for (let { cursor } = first; cursor; ) {
    const page = await table.listItems({ ...search, cursor });
    items.push(...page.items);
    cursor = page.cursor;
  }
  const those = (name: string) => items.filter((item) => item.noun === name);
  const target = targetAt(those(targetItem.name).map(targetItem.fromItem), at.toISOString());
  const reminders = those(lastReminderItem.name).map(lastReminderItem.fromItem);
  return {
    ...(target && { target }),
    reminded: new Map(reminders.map(({ unitPath, sentAt }) => [unitPath, sentAt])),
  };
}
