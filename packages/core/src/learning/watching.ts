import { createOnce, replace, type Write } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { personOf } from "../kernel/allow.ts";
import { conflict, missing } from "../kernel/fault.ts";
import type { ModuleId } from "../kernel/id.ts";
import type { Release } from "../publishing/release.ts";
import { credit, measure } from "./attention.ts";
import { coveredStretches, openCoverage } from "./coverage.ts";
import { type Desk, owedIn, readDesk } from "./desk.item.ts";
import { learningStarted } from "./learning.facts.ts";
import type { LearningNeeds } from "./needs.ts";
import { attentionItem, progressItem } from "./progress.item.ts";
import type { Attention, Progress, ProgressView, SentProgress } from "./progress.ts";
import { standingItem } from "./standing.item.ts";
import { type Standing, statusOf } from "./standing.ts";
import { changeOf } from "./standing-change.ts";
import { issueTicket, ticketTime } from "./ticket.ts";

const tries = 6;
/** "Last active" is shown to the minute at most once an hour: a report of progress is no event. */
const activeEvery = 3_600_000;

const progressIn = (desk: Desk, of: { moduleId: ModuleId; release: number }) =>
  desk.progress.find((each) => each.moduleId === of.moduleId && each.release === of.release);

export function createWatching(needs: LearningNeeds) {
  const { table, clock, ticketKey } = needs;

  const viewOf = (release: Release, progress: Progress | undefined): ProgressView => {
    const bits = openCoverage(progress?.coverage, release.durationSeconds);
    return {
      ...measure(release, progress?.coverage ?? ""),
      placeSeconds: progress?.placeSeconds ?? 0,
      covered: coveredStretches(bits, release.durationSeconds),
      openStopIds: [],
      toReview: [],
    };
  };

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
    const progress = progressIn(desk, of);
    const done = desk.done.find((each) => each.moduleId === moduleId);
    return {
      release,
      progress: viewOf(release, progress),
      ticket: issueTicket(ticketKey, of, clock.now()),
      number: ids.indexOf(moduleId) + 1,
      moduleCount: ids.length,
      ...(done && { doneAt: done.doneAt }),
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
      const before = progressIn(desk, of);
      const { attention } = desk;
      const spent = attention ? Date.parse(attention.spentUntil) : 0;
      const budgetFrom = new Date(Math.max(ticketAt.getTime(), spent));
      const credited = credit(release, before, sent.stretches, budgetFrom, now);
      const { coveredShare, isCovered } = measure(release, credited.coverage);
      const progress: Progress = {
        ...of,
        coverage: credited.coverage,
        placeSeconds: Math.min(sent.placeSeconds, release.durationSeconds),
        coveredShare,
        isCovered,
        version: before?.version ?? 1,
      };
      const spends: Attention = {
        personId,
        spentUntil: credited.budgetFrom.toISOString(),
        version: attention?.version ?? 1,
      };
      const written = await table.write([
        before ? replace(progressItem, before, progress) : createOnce(progressItem, progress),
        attention ? replace(attentionItem, attention, spends) : createOnce(attentionItem, spends),
        ...startedWrites(actor, now, standings, progress),
      ]);
      if (written.ok) return viewOf(release, progress);
    }
    throw conflict("learning.progress_busy");
  }

  return { openModule, recordProgress };
}
