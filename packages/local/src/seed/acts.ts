import type { Services } from "@netra/core/compose";
import type { Actor } from "@netra/core/kernel/actor";
import { addDays } from "@netra/core/kernel/day";
import { letterIds, type UnitPath } from "@netra/core/kernel/id";
import { knownHeads } from "./known-people.ts";
import { kaimana } from "./seats.ts";

type MovedClock = { set: (to: Date) => void };
type Unit = { unitPath: UnitPath; name: string };

/** What the Pj. of Kaimana did about the figures these weeks: reminders, two letters, the report for the Sekda. */
export async function actOnFigures(
  { roster, identity, reporting, acts }: Services,
  clock: MovedClock,
  today: string,
): Promise<void> {
  const personId = await roster.findPersonByNip(knownHeads.actingRegent.nip);
  if (!personId) throw new Error("the demo's acting regent is on no roster");
  const head: Actor = await identity.actorOf(personId);

  /** At ten in the morning of Kaimana, so many days ago. */
  const at = (daysAgo: number) => clock.set(new Date(`${addDays(today, -daysAgo)}T01:00:00Z`));

  /** The set people are asked for most, and the units with most people missing the evening before. */
  async function worst(daysAgo: number, count: number): Promise<{ set: number; units: Unit[] }> {
    at(daysAgo);
    const on = addDays(today, -daysAgo - 1);
    const { set, units } = await reporting.getAgencyReport(head, kaimana, { on });
    return { set: set.set, units: units.slice(0, count) };
  }

  async function remind(daysAgo: number, count: number): Promise<void> {
    const { set, units } = await worst(daysAgo, count);
    for (const { unitPath } of units) await acts.remindUnit(head, kaimana, { set, unitPath });
  }

  async function write(daysAgo: number, rank: number, number: string): Promise<void> {
    const { set, units } = await worst(daysAgo, rank);
    const unitPath = units.at(-1)?.unitPath;
    if (!unitPath) return;
    const { letter } = await acts.proposeFor(head, kaimana, { set, unitPath });
    const letterId = letterIds.mint();
    await acts.draftLetter(head, kaimana, letterId, { set, unitPath, ...letter });
    await acts.issueLetter(head, kaimana, letterId, { number });
  }

  const year = today.slice(0, 4);
  await remind(16, 2);
  await write(15, 1, `800/214/${year}`);
  await remind(6, 3);
  await write(5, 2, `800/227/${year}`);
  at(4);
  await roster.delegateReport(head, kaimana);
}
