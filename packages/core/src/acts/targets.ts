import { createOnce, replace } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { mustLead } from "../kernel/allow.ts";
import { conflict, invalid } from "../kernel/fault.ts";
import type { AgencyId } from "../kernel/id.ts";
import { targetSet, targetWithdrawn } from "./acts.facts.ts";
import { targetItem, targetsOfSet } from "./acts.item.ts";
import { effectOf } from "./effect.ts";
import type { ActsNeeds } from "./needs.ts";
import { createSeat } from "./seat.ts";
import { type SentTarget, type Target, type TargetView, targetAt, targetViewOf } from "./target.ts";

export function createTargets(needs: ActsNeeds) {
  const { table, readDays } = needs;
  const { seatOf, mustFindSet } = createSeat(needs);

  /** Every target the agency ever had for a set, oldest first. */
  const listTargets = (agencyId: AgencyId, set: number): Promise<Target[]> =>
    table.listAll(targetItem, targetsOfSet(agencyId, set));

  /** The target that stood at an instant, where the agency had one of its own. */
  const findTarget = async (agencyId: AgencyId, set: number, at: Date) =>
    targetAt(await listTargets(agencyId, set), at.toISOString());

  async function viewOf(target: Target, today: string): Promise<TargetView> {
    const { agencyId, set, baseline, setOn: actedOn } = target;
    const tallyOn = await readDays(agencyId, set, undefined);
    return targetViewOf(target, effectOf({ baseline, actedOn }, today, tallyOn));
  }

  /** Gives the agency a target of its own for a set; the same again changes nothing. */
  async function setTarget(
    actor: Actor,
    agencyId: AgencyId,
    set: number,
    sent: SentTarget,
  ): Promise<TargetView> {
    const { now, today } = await seatOf(actor, agencyId, mustLead);
    const [{ title }, before, tallyOn] = await Promise.all([
      mustFindSet(agencyId, set),
      findTarget(agencyId, set, now),
      readDays(agencyId, set, undefined),
    ]);
    const { share, untilOn } = sent;
    if (before?.share === share && before.untilOn === untilOn) return viewOf(before, today);
    if (untilOn < today) throw invalid("acts.deadline_past", { field: "/untilOn" });
    const baseline = tallyOn(today);
    const target: Target = {
      ...{ agencyId, set, setTitle: title, share, untilOn, baseline },
      personId: actor.personId as Target["personId"],
      setAt: now.toISOString(),
      setOn: today,
      version: 1,
    };
    const { people, done } = baseline;
    const written = await table.write([
      createOnce(targetItem, target),
      targetSet.announce(actor, now, {
        ...{ agencyId, set, share, untilOn },
        baseline: { people, done },
      }),
    ]);
    if (!written.ok) throw conflict("acts.target_changed");
    return viewOf(target, today);
  }

  /** Goes back to the set's own target from now on; where there is no other, nothing changes. */
  async function withdrawTarget(actor: Actor, agencyId: AgencyId, set: number): Promise<void> {
    const { now } = await seatOf(actor, agencyId, mustLead);
    const before = await findTarget(agencyId, set, now);
    if (!before) return;
    const { share, untilOn } = before;
    const written = await table.write([
      replace(targetItem, before, { ...before, withdrawnAt: now.toISOString() }),
      targetWithdrawn.announce(actor, now, { agencyId, set, share, untilOn }),
    ]);
    if (!written.ok) throw conflict("acts.target_changed");
  }

  return { verbs: { setTarget, withdrawTarget, findTarget }, listTargets };
}
