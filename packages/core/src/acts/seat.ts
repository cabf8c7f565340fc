import type { Actor, TermGrant } from "../kernel/actor.ts";
import { dayIn } from "../kernel/day.ts";
import { missing } from "../kernel/fault.ts";
import type { AgencyId, UnitPath } from "../kernel/id.ts";
import type { Agency } from "../roster/agency.ts";
import type { ActSet, ActsNeeds } from "./needs.ts";

/** Decides whether the actor may, at this instant; the answer is the term by which they do. */
export type May = (actor: Actor, agencyId: AgencyId, now: Date) => TermGrant;

/** Where somebody acts: which agency, by which term, at what time there. */
export type Seat = { agency: Agency; grant: TermGrant; now: Date; today: string };

type Finds = Pick<ActsNeeds, "clock" | "findAgency" | "findUnit" | "setsOf">;

/** What every act begins with. */
export function createSeat({ clock, findAgency, findUnit, setsOf }: Finds) {
  async function seatOf(actor: Actor, agencyId: AgencyId, may: May): Promise<Seat> {
    const now = clock.now();
    const grant = may(actor, agencyId, now);
    const agency = await findAgency(agencyId);
    if (!agency) throw missing("roster.agency_unknown");
    return { agency, grant, now, today: dayIn(agency.zone, now) };
  }

  async function mustFindSet(agencyId: AgencyId, set: number): Promise<ActSet> {
    const found = (await setsOf(agencyId)).find((each) => each.set === set);
    if (!found) throw missing("acts.set_unknown");
    return found;
  }

  /** The unit and the set an act is about. */
  async function matterOf(agencyId: AgencyId, of: { set: number; unitPath: UnitPath }) {
    const [set, unit] = await Promise.all([
      mustFindSet(agencyId, of.set),
      findUnit(agencyId, of.unitPath),
    ]);
    if (!unit) throw missing("acts.unit_unknown");
    return { set, unit };
  }

  return { seatOf, mustFindSet, matterOf };
}
