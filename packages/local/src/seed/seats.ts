import { system } from "@netra/core/kernel/actor";
import { addDays } from "@netra/core/kernel/day";
import { type AgencyId, termIds } from "@netra/core/kernel/id";
import type { Roster } from "@netra/core/roster/roster";
import type { SentTerm } from "@netra/core/roster/term";
import { knownHeads, knownPeople } from "./known-people.ts";
import { makePeople } from "./roster-people.ts";
import { rosterPlans } from "./roster-plan.ts";
import { subOf } from "./staff.ts";

export const kaimana = "agn_9208" as AgencyId;
const salatiga = "agn_3373" as AgencyId;

/** Whoever is secretary on the roster of an agency of the demo, by what the post is called there. */
const secretaries = [
  ["Sekretaris Daerah", "Sekretaris Daerah"],
  ["Sekretaris Kementerian", "Sekretaris Kementerian"],
] as const;

function secretariesOfRosters(): { agencyId: AgencyId; officeName: string; nip: string }[] {
  return rosterPlans.flatMap((plan) => {
    const people = makePeople(plan);
    return secretaries.flatMap(([post, officeName]) => {
      const nip = people.find((person) => person.post === post)?.nip;
      return nip ? [{ agencyId: plan.agencyId, officeName, nip }] : [];
    });
  });
}

/** Who leads the demo's agencies, who is secretary there, and a week in which the Sekda stood in as head. */
export async function fillSeats(roster: Roster, today: string): Promise<void> {
  let decreeCount = 0;
  const open = (sent: Omit<SentTerm, "termId" | "decree">) => {
    decreeCount += 1;
    const year = sent.startsOn.slice(0, 4);
    const decree = `Keputusan contoh Nomor 100.2.1.3-${decreeCount} Tahun ${year}`;
    return roster.openTerm(system, { ...sent, termId: termIds.mint(), decree });
  };
  await open({
    agencyId: kaimana,
    kind: "pj",
    officeName: "Pj. Bupati Kaimana",
    startsOn: addDays(today, -184),
    endsOn: addDays(today, 180),
    holder: { by: "nip", nip: knownHeads.actingRegent.nip },
  });
  const { electedMayor } = knownHeads;
  await open({
    agencyId: salatiga,
    kind: "definitif",
    officeName: "Wali Kota Salatiga",
    startsOn: addDays(today, -640),
    endsOn: addDays(today, 1186),
    holder: { by: "account", sub: subOf(electedMayor), name: electedMayor.name },
  });
  for (const { agencyId, officeName, nip } of secretariesOfRosters()) {
    await open({
      agencyId,
      office: "sekda",
      kind: "definitif",
      officeName,
      startsOn: addDays(today, -420),
      endsOn: addDays(today, 1400),
      holder: { by: "nip", nip },
    });
  }
  await open({
    agencyId: kaimana,
    kind: "plh",
    officeName: "Plh. Bupati Kaimana",
    startsOn: addDays(today, -12),
    endsOn: addDays(today, -8),
    holder: { by: "nip", nip: knownPeople.secretary.nip },
  });
}
