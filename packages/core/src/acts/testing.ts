import { system } from "../kernel/actor.ts";
import { type LetterId, letterIds, type PersonId, termIds, type UnitPath } from "../kernel/id.ts";
import { givenLearning } from "../learning/testing.ts";
import type { SentTerm } from "../roster/term.ts";
import { givenRow, kaimana, nipOf, type SampleRow, salatiga } from "../roster/testing.ts";
import type { SentLetter } from "./letter.ts";

const school: SampleRow = {
  unorId: "sd1",
  unorNama: "SD Negeri 1 Kaimana",
  unorIndukId: "dikbud",
  unorIndukNama: "Dinas Pendidikan",
};

/**
 * Kaimana with set 1 open until 30 November: three people in the education office (the third in a school below it),
 * one in a district. A Pj. (10) leads until 20 November; a Sekda (11) has the report in hand. Both come from Salatiga.
 */
export async function givenSeat(now?: string) {
  const given = await givenLearning(now);
  const { services, settle, personOf } = given;
  const { roster, identity, acts } = services;
  const district = { unorId: "yamor", unorNama: "Distrik Yamor" };
  await given.bring(kaimana, [
    givenRow(1),
    givenRow(2),
    givenRow(3, school),
    givenRow(4, district),
  ]);
  await given.bring(salatiga, [givenRow(10), givenRow(11), givenRow(12)]);
  await given.openSet({ deadlineOn: "2026-11-30" });

  const open = (n: number, change: Partial<SentTerm> = {}) =>
    roster.openTerm(system, {
      termId: termIds.mint(),
      agencyId: kaimana,
      kind: "pj",
      officeName: "Pj. Bupati Kaimana",
      decree: "Keputusan contoh 1",
      startsOn: "2026-06-01",
      endsOn: "2026-11-20",
      holder: { by: "nip", nip: nipOf(n) },
      ...change,
    });
  const actorOf = async (n: number) => identity.actorOf(await personOf(n));
  const { termId } = await open(10);
  await open(11, { office: "sekda", kind: "definitif", officeName: "Sekretaris Daerah" });
  const head = await actorOf(10);
  await roster.delegateReport(head, kaimana);
  const delegate = await actorOf(11);
  await settle();

  const units = (await roster.listUnits(system, kaimana)).units;
  const pathOf = (name: string) => units.find((each) => each.name === name)?.unitPath as UnitPath;
  const education = pathOf("Dinas Pendidikan");
  const letter = (change: Partial<SentLetter> = {}): SentLetter => ({
    set: 1,
    unitPath: education,
    subject: "Penyelesaian pembelajaran netralitas",
    text: "Yth. Pimpinan\n\nMohon diselesaikan.",
    deadlineOn: "2026-11-25",
    ...change,
  });

  /** Issues a letter as the head; who reads it later asks for it by its id. */
  async function issue(number: string, change: Partial<SentLetter> = {}): Promise<LetterId> {
    const letterId = letterIds.mint();
    await acts.draftLetter(head, kaimana, letterId, letter(change));
    await acts.issueLetter(head, kaimana, letterId, { number });
    return letterId;
  }

  /** Lets the nth of Kaimana's people finish what they owe. */
  const finishes = async (n: number) =>
    given.finish({ personId: (await personOf(n)) as PersonId, grants: [] });

  /** As the cloud's clock does, with all that follows. */
  async function keepSchedule() {
    const jobs = await services.runJob({ job: "seal_ended" });
    for (const job of jobs) jobs.push(...(await services.runJob(job)));
    await settle();
    return jobs;
  }

  return {
    ...given,
    ...{ acts, head, delegate, termId, open, actorOf, education, letter, issue, finishes },
    ...{ district: pathOf("Distrik Yamor"), school: pathOf("SD Negeri 1 Kaimana"), keepSchedule },
  };
}
