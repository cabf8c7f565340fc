import type { AgencyId, ModuleId } from "./kernel/id.ts";
import type { AssignedSet } from "./learning/needs.ts";
import type { Publishing } from "./publishing/publishing.ts";
import type { QuizKey, Release, ReleaseCard, ReleaseRef } from "./publishing/release.ts";
import { audienceIncludes, audienceReaches, type ModuleSet } from "./publishing/set.ts";
import { wayBytesOf } from "./publishing/way-bytes.ts";

/** A set or a new release is noticed within this time by everybody. */
const freshMs = 5_000;

const cardOf = (release: Release): ReleaseCard => {
  const { audioBytes, textBytes } = wayBytesOf(release);
  return {
    moduleId: release.moduleId,
    release: release.release,
    title: release.title,
    summary: release.summary,
    durationSeconds: release.durationSeconds,
    questionCount: release.passing.questionCount,
    videoBytes: release.video.byteCount,
    ...(audioBytes && { audioBytes }),
    textBytes,
    ...(release.poster && { posterKey: release.poster.key }),
  };
};

/** What learning and reporting know of a set. */
type KnownSet = AssignedSet & Pick<ModuleSet, "openedAt" | "target">;

/** What learning reads of publishing, kept in memory: releases never change, and sets change rarely. */
export function createMaterial(publishing: Publishing) {
  const releases = new Map<string, Release>();
  const keys = new Map<string, QuizKey>();
  const latest = new Map<ModuleId, { release: Release | undefined; until: number }>();
  let sets: { all: KnownSet[]; until: number } | undefined;

  const refKey = (ref: ReleaseRef) => `${ref.moduleId}#${ref.release}`;

  async function kept<T>(
    store: Map<string, T>,
    ref: ReleaseRef,
    read: () => Promise<T | undefined>,
  ) {
    const known = store.get(refKey(ref)) ?? (await read());
    if (known) store.set(refKey(ref), known);
    return known;
  }

  const findRelease = (ref: ReleaseRef) => kept(releases, ref, () => publishing.findRelease(ref));
  const findKey = (ref: ReleaseRef) => kept(keys, ref, () => publishing.findKey(ref));

  async function latestRelease(moduleId: ModuleId): Promise<Release | undefined> {
    const known = latest.get(moduleId);
    if (known && performance.now() < known.until) return known.release;
    const release = await publishing.latestRelease(moduleId);
    latest.set(moduleId, { release, until: performance.now() + freshMs });
    return release;
  }

  async function releaseCard(moduleId: ModuleId) {
    const release = await latestRelease(moduleId);
    return release && cardOf(release);
  }

  async function listSets(isFresh = false): Promise<KnownSet[]> {
    if (!isFresh && sets && performance.now() < sets.until) return sets.all;
    const { items } = await publishing.listSets();
    const all = items
      .map(({ set, title, moduleIds, startsOn, deadlineOn, openedAt, target, audience }) => ({
        set,
        title,
        moduleIds,
        startsOn,
        deadlineOn,
        openedAt,
        target,
        reaches: (agencyId: AgencyId) => audienceReaches(audience, agencyId),
        includes: (place: Parameters<AssignedSet["includes"]>[0]) =>
          audienceIncludes(audience, place),
      }))
      .toSorted((a, b) => a.set - b.set);
    sets = { all, until: performance.now() + freshMs };
    return all;
  }

  return { findRelease, findKey, latestRelease, releaseCard, listSets };
}
