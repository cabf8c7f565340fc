import { createHash } from "node:crypto";
import { createOnce } from "@netra/table/write";
import { system } from "../kernel/actor.ts";
import { canonicalJson } from "../kernel/canonical.ts";
import { addDays, dayIn, startOfDay } from "../kernel/day.ts";
import type { AgencyId } from "../kernel/id.ts";
import type { Job } from "../kernel/job.ts";
import type { AgencyReport } from "../reporting/report.ts";
import type { Agency } from "../roster/agency.ts";
import type { Term } from "../roster/term.ts";
import { memoSealed } from "./acts.facts.ts";
import { letterItem, lettersOfAgency, memoItem } from "./acts.item.ts";
import type { Letter } from "./letter.ts";
import {
  type Memo,
  type MemoContent,
  type MemoFigures,
  type MemoLetter,
  type MemoTarget,
  sealAfterMs,
} from "./memo.ts";
import type { ActSet, ActsNeeds } from "./needs.ts";
import type { Target } from "./target.ts";

type SealingNeeds = ActsNeeds & {
  findTarget: (agencyId: AgencyId, set: number, at: Date) => Promise<Target | undefined>;
};
type SealJob = Extract<Job, { job: "seal_ended" | "seal_memo" }>;

/** As many days back as ended terms are looked for: longer than any failure we would not have seen. */
const lookBackDays = 14;
/** Midnight comes first in the east. */
const firstZone = "Asia/Jayapura";

export const sealOf = (content: MemoContent): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

/** Seals what a head leaves behind, from the figures of the last day as they were counted. */
export function createSealing(needs: SealingNeeds) {
  const { table, clock, findAgency, findTerm, nameOf, setsOf, readDays, reportOn } = needs;

  /** Ended terms of which nothing is sealed yet, each as a job of its own. */
  async function findEnded(): Promise<Job[]> {
    const last = addDays(dayIn(firstZone, clock.now()), -1);
    const days = Array.from({ length: lookBackDays }, (_, n) => addDays(last, -n));
    const ended = (await Promise.all(days.map(needs.listEndings))).flat();
    const memos = await table.findMany(memoItem, ended);
    return ended.flatMap(({ agencyId, termId }, n): Job[] =>
      memos[n] ? [] : [{ job: "seal_memo", agencyId, termId }],
    );
  }

  const figuresOf = (
    { set, title, startsOn, deadlineOn, target }: ActSet,
    report: AgencyReport,
    own: Target | undefined,
    endsOn: string,
  ): MemoFigures => ({
    ...{ set, title, startsOn, deadlineOn },
    target: own?.share ?? target,
    targetOn: own?.untilOn ?? deadlineOn,
    total: report.total,
    ...(deadlineOn >= endsOn && {
      units: report.units.map(({ unitPath, name, people, done }) => ({
        ...{ unitPath, name, people, done },
      })),
    }),
  });

  /** What the memo says of one set; undefined while facts of that day still wait to be counted. */
  async function figuresIn({ agencyId, endsOn }: Term, set: ActSet, end: Date) {
    const [report, own] = await Promise.all([
      reportOn(agencyId, set.set, endsOn),
      needs.findTarget(agencyId, set.set, end),
    ]);
    if (report?.isCounting) return undefined;
    const figures = report ? [figuresOf(set, report, own, endsOn)] : [];
    const target: MemoTarget[] = own
      ? [{ set: set.set, setTitle: set.title, share: own.share, untilOn: own.untilOn }]
      : [];
    return { figures, target };
  }

  async function openLetter(letter: Letter, term: Term, end: string): Promise<MemoLetter[]> {
    const { letterId, subject, unitName, deadlineOn, issuance, withdrawal } = letter;
    const isOpen =
      issuance && issuance.issuedAt <= end && !(withdrawal && withdrawal.withdrawnAt <= end);
    if (!isOpen) return [];
    const tallyOn = await readDays(letter.agencyId, letter.set, letter.unitPath);
    const { people, done } = tallyOn(term.endsOn);
    if (done >= people) return [];
    const { number, issuedOn, baseline } = issuance;
    return [
      {
        ...{ letterId, number, subject, unitName, issuedOn, deadlineOn, people },
        doneThen: baseline.done,
        doneNow: done,
      },
    ];
  }

  async function contentOf(
    term: Term,
    agency: Agency,
    end: Date,
  ): Promise<MemoContent | undefined> {
    const { agencyId, termId, officeName, kind, decree, startsOn, endsOn } = term;
    const [sets, letters, holderName] = await Promise.all([
      setsOf(agencyId),
      table.listAll(letterItem, lettersOfAgency(agencyId)),
      nameOf(term.personId),
    ]);
    const ofTerm = sets.filter((set) => set.startsOn <= endsOn && set.deadlineOn >= startsOn);
    const said = await Promise.all(ofTerm.map((set) => figuresIn(term, set, end)));
    if (said.includes(undefined)) return undefined;
    const open = await Promise.all(
      letters.map((letter) => openLetter(letter, term, end.toISOString())),
    );
    return {
      ...{ agencyId, agencyName: agency.name, zone: agency.zone },
      ...{ termId, officeName, termKind: kind, holderName, decree, startsOn, endsOn },
      figures: said.flatMap((each) => each?.figures ?? []),
      letters: open.flat(),
      targets: said.flatMap((each) => each?.target ?? []),
      sealedAt: clock.now().toISOString(),
    };
  }

  /** Seals one memo, once, and not before the last day has been counted: until then it comes again. */
  async function sealMemo({ agencyId, termId }: Extract<Job, { job: "seal_memo" }>) {
    const [agency, term, sealed] = await Promise.all([
      findAgency(agencyId),
      findTerm(agencyId, termId),
      table.find(memoItem, { agencyId, termId }),
    ]);
    if (!agency || !term || sealed) return;
    const midnight = startOfDay(agency.zone, addDays(term.endsOn, 1)).getTime();
    if (clock.now().getTime() < midnight + sealAfterMs) return;
    const content = await contentOf(term, agency, new Date(midnight - 1));
    if (!content) return;
    const { personId, endsOn } = term;
    const sha256 = sealOf(content);
    const memo: Memo = { agencyId, termId, personId, content, sha256 };
    await table.write([
      createOnce(memoItem, memo),
      memoSealed.announce(system, clock.now(), { agencyId, termId, personId, endsOn, sha256 }),
    ]);
  }

  /** Does a job of sealing and answers those that carry on from it. */
  async function runJob(job: SealJob): Promise<Job[]> {
    if (job.job === "seal_ended") return findEnded();
    await sealMemo(job);
    return [];
  }

  return { runJob };
}
