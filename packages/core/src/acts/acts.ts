import type { Actor } from "../kernel/actor.ts";
import { mustLeadOrStandBy } from "../kernel/allow.ts";
import { addDays } from "../kernel/day.ts";
import type { AgencyId, UnitPath } from "../kernel/id.ts";
import { lastReminderItem } from "./acts.item.ts";
import { type DayTally, effectOf } from "./effect.ts";
import { type LetterView, letterViewOf } from "./letter.ts";
import { createLetters } from "./letters.ts";
import { createMemos } from "./memos.ts";
import type { ActsNeeds } from "./needs.ts";
import { type Proposal, proposalOf } from "./proposal.ts";
import { type ReminderView, reminderViewOf } from "./reminder.ts";
import { createReminders } from "./reminders.ts";
import { createSealing } from "./sealing.ts";
import { createSeat } from "./seat.ts";
import { type TargetView, targetAt, targetViewOf } from "./target.ts";
import { createTargets } from "./targets.ts";

/** What was done about a set, each with its effect; the newest first. */
export type ActsView = {
  letters: LetterView[];
  reminders: ReminderView[];
  targets: TargetView[];
  /** The agency's own target, if it has one now. */
  target?: TargetView | undefined;
};

/** What the head of an agency does about its figures, and what comes of it. */
export function createActs(needs: ActsNeeds) {
  const { table, readDays, contactsOf, wording } = needs;
  const { seatOf, mustFindSet, matterOf } = createSeat(needs);
  const letters = createLetters(needs);
  const targets = createTargets(needs);
  const { findTarget } = targets.verbs;
  const reminders = createReminders({ ...needs, findTarget });
  const sealing = createSealing({ ...needs, findTarget });

  /** Reads how each unit stood day by day, once, however many acts were about it. */
  function readingOnce(agencyId: AgencyId, set: number) {
    const read = new Map<string, Promise<DayTally>>();
    return (unitPath?: UnitPath): Promise<DayTally> => {
      const known = read.get(unitPath ?? "") ?? readDays(agencyId, set, unitPath);
      read.set(unitPath ?? "", known);
      return known;
    };
  }

  /** What was done about a set, with its effect, for the head and whoever stands by them. */
  async function listActs(actor: Actor, agencyId: AgencyId, set: number): Promise<ActsView> {
    const { now, today } = await seatOf(actor, agencyId, mustLeadOrStandBy);
    const [, allLetters, allReminders, allTargets] = await Promise.all([
      mustFindSet(agencyId, set),
      letters.listLetters(actor, agencyId, set),
      reminders.listReminders(agencyId, set),
      targets.listTargets(agencyId, set),
    ]);
    const days = readingOnce(agencyId, set);
    const current = targetAt(allTargets, now.toISOString());
    const shownTargets = await Promise.all(
      allTargets.toReversed().map(async (each) => {
        const { baseline, setOn: actedOn } = each;
        return targetViewOf(each, effectOf({ baseline, actedOn }, today, await days()));
      }),
    );
    return {
      letters: await Promise.all(
        allLetters.map(async (each) => {
          if (!each.issuance) return letterViewOf(each);
          const { baseline, issuedOn: actedOn } = each.issuance;
          const tallyOn = await days(each.unitPath);
          return letterViewOf(each, effectOf({ baseline, actedOn }, today, tallyOn));
        }),
      ),
      reminders: await Promise.all(
        allReminders.map(async (each) => {
          const { baseline, day: actedOn } = each;
          const effect = effectOf({ baseline, actedOn }, today, await days(each.unitPath));
          return reminderViewOf(each, { effect });
        }),
      ),
      targets: shownTargets,
      ...(current && { target: shownTargets.find(({ setAt }) => setAt === current.setAt) }),
    };
  }

  /** What could be written to a unit now, from its figures. */
  async function proposeFor(
    actor: Actor,
    agencyId: AgencyId,
    of: { set: number; unitPath: UnitPath },
  ): Promise<Proposal> {
    const { agency, now, today } = await seatOf(actor, agencyId, mustLeadOrStandBy);
    const { set, unit } = await matterOf(agencyId, of);
    const { unitPath } = of;
    const [tallyOn, target, last, contacts] = await Promise.all([
      readDays(agencyId, of.set, unitPath),
      findTarget(agencyId, of.set, now),
      table.find(lastReminderItem, { agencyId, ...of }),
      contactsOf(agencyId, unitPath),
    ]);
    if (!wording) throw new Error("nothing is proposed here");
    const deadlineOn = target?.untilOn ?? set.deadlineOn;
    return proposalOf(wording, {
      ...{ agencyName: agency.name, unit, setTitle: set.title, set: set.set, today, deadlineOn },
      ...{ letterOn: deadlineOn < today ? addDays(today, 7) : deadlineOn },
      target: target?.share ?? set.target,
      tally: tallyOn(today),
      remindedAt: last?.sentAt,
      contactCount: contacts.length,
    });
  }

  return {
    listActs,
    proposeFor,
    ...letters.verbs,
    ...targets.verbs,
    ...reminders.verbs,
    ...createMemos(needs),
    runJob: sealing.runJob,
  };
}

export type Acts = ReturnType<typeof createActs>;
