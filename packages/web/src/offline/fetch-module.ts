import { attemptIds, type ModuleId } from "@netra/core/kernel/id";
import { ApiProblem } from "../fault.ts";
import { fetchAttempt, fetchModule } from "../learning/learning.query.ts";
import type { Way } from "../learning/way.ts";
import { isAway } from "./away.ts";
import { fetchFile } from "./fetch-file.ts";
import { findOpenAttempt } from "./kept-attempt.ts";
import { bytesHere, deleteFiles, type SavedFile } from "./media-cache.ts";
import { bytesOf, filesOf, type SavedModule } from "./saved-module.ts";
import type { Shelf } from "./shelf.ts";

const ending = new Map<string, AbortController>();

/** Stops fetching a module. What has come so far stays, until it is removed. */
export const stopFetching = (moduleId: string): void => ending.get(moduleId)?.abort();

/**
 * Brings a module onto the device: what it says, its quiz as an attempt issued beforehand, and the files of
 * one way. Interrupted, it goes on where it stopped when asked again: answers false when the network was lost.
 */
export async function fetchToShelf(shelf: Shelf, moduleId: ModuleId, way: Way): Promise<boolean> {
  if (ending.has(moduleId)) return true;
  const ended = new AbortController();
  ending.set(moduleId, ended);
  // Asking is all that can be done: some browsers ask the person, some decide alone.
  void navigator.storage?.persist?.().catch(() => false);
  try {
    // Two tabs would fetch the same pieces twice: the other one has it in hand.
    return await navigator.locks.request(
      `netra.fetch.${moduleId}`,
      { ifAvailable: true },
      async (lock) => {
        if (lock) await fetchAll(shelf, moduleId, way, ended.signal);
        return true;
      },
    );
  } catch (error) {
    if (ended.signal.aborted) return true;
    if (!isAway(error)) throw error;
    return false;
  } finally {
    ending.delete(moduleId);
    shelf.noteFetched(moduleId, undefined);
  }
}

async function fetchAll(shelf: Shelf, moduleId: ModuleId, way: Way, signal: AbortSignal) {
  shelf.noteFetched(moduleId, 0);
  const { release, doneAt } = await fetchModule(moduleId);
  const files = filesOf(release, way);
  const earlier = shelf.find(moduleId);
  const module: SavedModule = {
    ...{ moduleId, way, files },
    release: release.release,
    title: release.title,
    byteCount: bytesOf(files),
    stage: "fetching",
  };
  await shelf.put(module);
  if (earlier) await deleteUnneeded(shelf, earlier.files, files);
  if (!doneAt) await fetchQuiz(moduleId, release.release);

  const before = await bytesHere(files);
  let fetched = before;
  shelf.noteFetched(moduleId, fetched);
  try {
    if (await isTooBig(module.byteCount - before)) throw new DOMException("", full);
    for (const file of files) {
      await fetchFile(file, {
        signal,
        onBytes: (count) => {
          fetched += count;
          shelf.noteFetched(moduleId, fetched);
        },
      });
    }
    await shelf.move(moduleId, "whole");
  } catch (error) {
    if (!isFull(error)) throw error;
    // A full device is of no use to anybody: the room goes back.
    await shelf.move(moduleId, "full");
    await deleteUnneeded(shelf, files, []);
  }
}

/** Files another saved module needs stay, and so do those of other people on this device. */
async function deleteUnneeded(
  shelf: Shelf,
  files: readonly SavedFile[],
  keep: readonly SavedFile[],
) {
  const needed = await shelf.neededKeys();
  const kept = new Set([...needed, ...keep.map(({ key }) => key)]);
  await deleteFiles(files.filter(({ key }) => !kept.has(key)));
}

/** The quiz to take along. A module without one for now, say after a failed attempt, is taken along all the same. */
async function fetchQuiz(moduleId: ModuleId, release: number): Promise<void> {
  if (await findOpenAttempt(moduleId, release)) return;
  try {
    await fetchAttempt(attemptIds.mint(), { moduleId, release });
  } catch (error) {
    if (!(error instanceof ApiProblem) || isAway(error)) throw error;
  }
}

const full = "QuotaExceededError";
const isFull = (error: unknown) => error instanceof DOMException && error.name === full;

async function isTooBig(byteCount: number): Promise<boolean> {
  const room = await navigator.storage?.estimate?.();
  return room?.quota !== undefined && room.quota - (room.usage ?? 0) < byteCount * 1.05;
}
