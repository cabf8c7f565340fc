import type { ModuleId, PersonId } from "../kernel/id.ts";
import type { Stop } from "../publishing/question.ts";
import { type Material, measure } from "./attention.ts";
import { budgetOf } from "./budget.ts";
import { addStretches, closeCoverage, openCoverage } from "./coverage.ts";
import type { Attention, Progress, SentProgress } from "./progress.ts";
import type { Quiz } from "./quiz.ts";
import { secondsLeft, withLeft } from "./review.ts";

/** What a report is judged by and changes. */
export type Ledgers = {
  progress?: Progress | undefined;
  attention?: Attention | undefined;
  quiz?: Quiz | undefined;
};

type Of = { personId: PersonId; moduleId: ModuleId; release: number };
/** What the rule needs to know of a release. */
type Watched = Material & { stops?: Pick<Stop, "stopId">[] | undefined };

/** Stops still to be answered: only whoever reads shows by them that they were there. */
export const openStopsOf = (release: Pick<Watched, "stops">, progress: Progress | undefined) =>
  progress?.hasRead && !progress.isCovered
    ? (release.stops ?? [])
        .map(({ stopId }) => stopId)
        .filter((stopId) => !progress.stopIds?.includes(stopId))
    : [];

/** What a device's clock said, but never later than now; nothing when it said nothing that is a time. */
function saidAt(deviceAt: string | undefined, now: Date): string | undefined {
  const at = Date.parse(deviceAt ?? "");
  return Number.isNaN(at) ? undefined : new Date(Math.min(at, now.getTime())).toISOString();
}

/**
 * Takes a report in: new seconds and moments to be seen again are paid for by the server's time since the
 * ticket, once; what goes beyond is clipped, not refused. The same report again changes nothing.
 */
export function takeReport(
  release: Watched,
  of: Of,
  before: Ledgers,
  sent: Pick<SentProgress, "stretches" | "placeSeconds" | "way" | "stopIds" | "deviceAt">,
  ticketAt: Date,
  now: Date,
): Ledgers & { progress: Progress } {
  const { progress, attention, quiz } = before;
  const { durationSeconds } = release;
  const budget = budgetOf(attention, ticketAt, now);
  const bits = openCoverage(progress?.coverage, durationSeconds);
  // Under a ticket from before the failed attempt nobody can have seen anything again since.
  const review = quiz?.review && ticketAt >= new Date(quiz.review.since) ? quiz.review : undefined;
  const again = review ? secondsLeft(review) : new Set<number>();
  const { newCount, spentCount } = addStretches(bits, sent.stretches, durationSeconds, {
    allowance: budget.allowance,
    again,
  });

  const known = (release.stops ?? []).map(({ stopId }) => stopId);
  const stopIds = [...(progress?.stopIds ?? []), ...(sent.stopIds ?? [])];
  const coverage = closeCoverage(bits);
  const { coveredShare, isCovered } = measure(release, coverage);
  const deviceAt = saidAt(sent.deviceAt, now);
  const last = progress?.lastDeviceAt;
  const isOlder = deviceAt !== undefined && last !== undefined && deviceAt < last;
  const after: Progress = {
    ...of,
    coverage,
    placeSeconds: isOlder ? progress!.placeSeconds : Math.min(sent.placeSeconds, durationSeconds),
    coveredShare,
    isCovered: progress?.isCovered ?? false,
    hasRead: progress?.hasRead || (sent.way === "text" && newCount > 0) || undefined,
    stopIds: known.some((id) => stopIds.includes(id))
      ? known.filter((id) => stopIds.includes(id))
      : undefined,
    lastDeviceAt: isOlder ? last : (deviceAt ?? last),
    version: progress?.version ?? 1,
  };
  after.isCovered ||= isCovered && openStopsOf(release, after).length === 0;
  const purse = { personId: of.personId, version: attention?.version ?? 1 };
  return {
    progress: after,
    attention: spentCount === 0 ? attention : { ...budget.spend(spentCount), ...purse },
    quiz: quiz && review && { ...quiz, review: withLeft(review, again) },
  };
}
