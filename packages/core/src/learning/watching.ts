import { isDeepStrictEqual } from "node:util";
import type { Kind } from "@netra/table/kind";
import { createOnce, replace, type Versioned, type Write } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { personOf } from "../kernel/allow.ts";
import { conflict, missing } from "../kernel/fault.ts";
import type { ModuleId } from "../kernel/id.ts";
import type { Release } from "../publishing/release.ts";
import { quizItem } from "./attempt.item.ts";
import { measure } from "./attention.ts";
import { coveredStretches, openCoverage } from "./coverage.ts";
import { type Desk, owedIn, progressIn, quizIn, quizRelease, readDesk } from "./desk.item.ts";
import { learningStarted } from "./learning.facts.ts";
import type { LearningNeeds } from "./needs.ts";
import { attentionItem, progressItem } from "./progress.item.ts";
import type { Progress, ProgressView, SentProgress } from "./progress.ts";
import { type Quiz, quizStateOf, toReviewIn } from "./quiz.ts";
import { openStopsOf, takeReport } from "./report.ts";
import { standingItem } from "./standing.item.ts";
import { type Standing, statusOf } from "./standing.ts";
import { changeOf } from "./standing-change.ts";
import { issueTicket, ticketTime } from "./ticket.ts";

const tries = 6;
/** "Last active" is shown to the minute at most once an hour: a report of progress is no event. */
const activeEvery = 3_600_000;

const definedOf = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

/** The write that takes `before` to `after`, or none when they say the same. */
function changed<T extends Versioned & object, K>(
  kind: Kind<T, K>,
  before: T | undefined,
  after: T | undefined,
): Write[] {
  if (!after || (before && isDeepStrictEqual(definedOf(before), definedOf(after)))) return [];
  return [before ? replace(kind, before, after) : createOnce(kind, after)];
}

const viewOf = (
  release: Release,
  progress: Progress | undefined,
  toReview: ProgressView["toReview"],
): ProgressView => {
  const { missingSeconds, coveredShare } = measure(release, progress?.coverage ?? "");
  const isCovered = progress?.isCovered ?? false;
  const bits = openCoverage(progress?.coverage, release.durationSeconds);
  return {
    coveredShare,
    isCovered,
    missingSeconds: isCovered ? 0 : missingSeconds,
    placeSeconds: progress?.placeSeconds ?? 0,
    covered: coveredStretches(bits, release.durationSeconds),
    openStopIds: openStopsOf(release, progress),
    toReview,
  };
};

export function createWatching(needs: LearningNeeds) {
  const { table, clock, ticketKey } = needs;

  const mustOwe = (desk: Desk, moduleId: ModuleId): Standing[] => {
    const owed = owedIn(desk, moduleId);
    if (owed.length === 0) throw missing("learning.not_assigned");
    return owed;
  };

  /** The latest release of a module the person owes, how far they are, and a ticket to be credited against. */
  async function openModule(actor: Actor, moduleId: ModuleId) {
    const personId = personOf(actor);
    const [release, desk] = await Promise.all([
      needs.latestRelease(moduleId),
      readDesk(table, personId),
    ]);
    const ids = mustOwe(desk, moduleId)[0]?.moduleIds ?? [];
    if (!release) throw missing("learning.release_unknown");
    const of = { personId, moduleId, release: release.release };
    const asked = { ...of, release: quizRelease(desk, moduleId, release.release) };
    const drawn = asked.release === of.release ? release : await needs.findRelease(asked);
    const done = desk.done.find((each) => each.moduleId === moduleId);
    return {
      release,
      progress: viewOf(
        release,
        progressIn(desk, of),
        toReviewIn(quizIn(desk, of), release.release),
      ),
      ticket: issueTicket(ticketKey, of, clock.now()),
      number: ids.indexOf(moduleId) + 1,
      moduleCount: ids.length,
      ...(done && { doneAt: done.doneAt }),
      ...quizStateOf(drawn ?? release, quizIn(desk, asked)),
    };
  }

  const startedWrites = (actor: Actor, at: Date, standings: Standing[], progress: Progress) => {
    const writes: Write[] = [];
    const changes = standings.flatMap((before) => {
      const last = before.lastActiveAt ? Date.parse(before.lastActiveAt) : 0;
      if (at.getTime() - last < activeEvery) return [];
      const active = { ...before, lastActiveAt: at.toISOString() };
      const after = { ...active, status: statusOf(active) };
      writes.push(replace(standingItem, before, after));
      return changeOf(before, after, at);
    });
    if (changes.length > 0) {
      const { personId, moduleId, release } = progress;
      writes.push(learningStarted.announce(actor, at, { personId, moduleId, release, changes }));
    }
    return writes;
  };

  /** What must be seen again, and a ticket to see it under when the one at hand is from before. */
  async function reviewView(
    of: Pick<Progress, "personId" | "moduleId" | "release">,
    quiz: Quiz | undefined,
    ticketAt: Date,
  ) {
    const latest = quiz?.review ? await needs.latestRelease(of.moduleId) : undefined;
    const toReview = latest ? toReviewIn(quiz, latest.release) : [];
    const isStale = toReview.length > 0 && ticketAt < new Date(quiz?.review?.since ?? 0);
    return {
      toReview,
      ...(isStale && { freshTicket: issueTicket(ticketKey, of, clock.now()) }),
    };
  }

  /** Credits what was played since the ticket, as far as server time allows. Sent twice, it counts once. */
  async function recordProgress(
    actor: Actor,
    moduleId: ModuleId,
    sent: SentProgress,
  ): Promise<ProgressView> {
    const personId = personOf(actor);
    const of = { personId, moduleId, release: sent.release };
    const release = await needs.findRelease(of);
    if (!release) throw missing("learning.release_unknown");
    const ticketAt = ticketTime(ticketKey, of, sent.ticket, clock.now());

    for (let n = 0; n < tries; n += 1) {
      const now = clock.now();
      const desk = await readDesk(table, personId);
      const standings = mustOwe(desk, moduleId);
      const before = {
        progress: progressIn(desk, of),
        attention: desk.attention,
        quiz: quizIn(desk, of),
      };
      const after = takeReport(release, of, before, sent, ticketAt, now);
      const writes = [
        ...changed(progressItem, before.progress, after.progress),
        ...changed(attentionItem, before.attention, after.attention),
        ...changed(quizItem, before.quiz, after.quiz),
        ...startedWrites(actor, now, standings, after.progress),
      ];
      const written = writes.length > 0 ? await table.write(writes) : { ok: true };
      if (written.ok) {
        const { toReview, ...ticket } = await reviewView(of, after.quiz ?? before.quiz, ticketAt);
        return { ...viewOf(release, after.progress, toReview), ...ticket };
      }
    }
    throw conflict("learning.progress_busy");
  }

  return { openModule, recordProgress };
}
