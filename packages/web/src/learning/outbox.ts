import type { ProgressView, Stretch } from "@netra/core/learning/progress";
import { createSignal } from "solid-js";
import * as database from "../offline/database.ts";
import { countable, merge, without } from "./stretches.ts";
import type { Way } from "./way.ts";

/** Played and not yet confirmed by the server, with the ticket it was played under. */
export type Unsent = {
  moduleId: string;
  release: number;
  ticket: string;
  stretches: Stretch[];
  placeSeconds: number;
  way?: Way;
  stopIds?: string[];
  /** The device's clock at the last of it. */
  deviceAt?: string;
};

const keyOf = ({ moduleId, release }: Pick<Unsent, "moduleId" | "release">) =>
  `${moduleId}/${release}`;

const isEmpty = (unsent: Unsent | undefined) =>
  !unsent || (unsent.stretches.length === 0 && !unsent.stopIds?.length);

/**
 * What is on the disk once one tab has gone from `before` to `after`: what that tab added is added and what
 * it saw confirmed is gone, but what another tab of the same person put there stays.
 */
export function patched(
  onDisk: Unsent | undefined,
  before: Unsent | undefined,
  after: Unsent,
): Unsent | undefined {
  const confirmed = without(before?.stretches ?? [], after.stretches);
  const stretches = merge([...without(onDisk?.stretches ?? [], confirmed), ...after.stretches]);
  const stays = (onDisk?.stopIds ?? []).filter((id) => !before?.stopIds?.includes(id));
  const stopIds = [...new Set([...stays, ...(after.stopIds ?? [])])];
  const { stopIds: _, ...rest } = isEmpty(after) && onDisk ? onDisk : after;
  const patch = { ...rest, stretches, ...(stopIds.length > 0 && { stopIds }) };
  return isEmpty(patch) ? undefined : patch;
}

type Heard = Pick<ProgressView, "covered" | "toReview" | "freshTicket">;

/** What of it the server still wants: what it has not credited, or wants to be seen again. */
export function afterReport(
  unsent: Unsent,
  { covered, toReview, freshTicket }: Heard,
  sentStopIds: readonly string[] = [],
): Unsent {
  const stopIds = (unsent.stopIds ?? []).filter((id) => !sentStopIds.includes(id));
  const { stopIds: _, ...rest } = unsent;
  const stretches = countable(without(unsent.stretches, without(covered, toReview)));
  const ticket = freshTicket ?? unsent.ticket;
  return { ...rest, ticket, stretches, ...(stopIds.length > 0 && { stopIds }) };
}

/**
 * What waits on this device for one person, at hand without waiting. Another person on the same device
 * never sees it.
 */
export async function createOutbox(personId: string) {
  const read = () => database.list<Unsent>("played", personId);
  const mirrorOf = (all: readonly Unsent[]) => new Map(all.map((each) => [keyOf(each), each]));
  const [mirror, setMirror] = createSignal<ReadonlyMap<string, Unsent>>(
    mirrorOf((await read()) ?? []),
  );
  /** What this tab last knew to be on the disk. */
  const written = new Map(mirror());
  const queued = new Map<string, Promise<boolean>>();
  let writing: Promise<unknown> = Promise.resolve();

  async function write(of: Unsent): Promise<boolean> {
    const key = keyOf(of);
    const after = mirror().get(key) ?? { ...of, stretches: [], stopIds: [] };
    const before = written.get(key);
    const place = [personId, of.moduleId, of.release];
    const isKept = await database.change<Unsent>("played", place, (onDisk) =>
      patched(onDisk, before, after),
    );
    if (isKept) written.set(key, after);
    return isKept;
  }

  /** Whoever asks while a write is under way shares the next one: a player asks four times a second. */
  function queue(of: Unsent): Promise<boolean> {
    const key = keyOf(of);
    const waiting = queued.get(key);
    if (waiting) return waiting;
    const next = writing.then(() => {
      queued.delete(key);
      return write(of);
    });
    queued.set(key, next);
    writing = next;
    return next;
  }

  const remember = (unsent: Unsent) =>
    setMirror((all) => {
      const next = new Map(all);
      if (isEmpty(unsent)) next.delete(keyOf(unsent));
      else next.set(keyOf(unsent), unsent);
      return next;
    });

  /** Of one release, or of the newest one that something waits for. */
  const find = (moduleId: string, release?: number): Unsent | undefined =>
    [...mirror().values()]
      .filter((each) => each.moduleId === moduleId && (release ?? each.release) === each.release)
      .toSorted((a, b) => a.release - b.release)
      .at(-1);

  /** Keeps it over a closed tab and an empty battery: true once it is on the disk, false if it cannot be. */
  function keep(unsent: Unsent): Promise<boolean> {
    remember(unsent);
    return queue(unsent);
  }

  /** What waits, other tabs included. */
  async function listAll(): Promise<Unsent[]> {
    await writing;
    return (await read()) ?? [...mirror().values()];
  }

  /** What is known here of something found on the disk, which another tab may have put there. */
  function adopt(found: Unsent): Unsent {
    written.set(keyOf(found), found);
    const own = mirror().get(keyOf(found)) ?? found;
    const stopIds = [...new Set([...(own.stopIds ?? []), ...(found.stopIds ?? [])])];
    return { ...own, stretches: merge([...own.stretches, ...found.stretches]), stopIds };
  }

  /** Takes away what the server has confirmed of something that was sent. */
  const settle = (sent: Unsent, view: Heard) => keep(afterReport(adopt(sent), view, sent.stopIds));

  /** Takes away what the server will never accept. */
  const drop = (refused: Unsent) => {
    const own = adopt(refused);
    const stopIds = own.stopIds?.filter((id) => !refused.stopIds?.includes(id)) ?? [];
    return keep({ ...own, stretches: without(own.stretches, refused.stretches), stopIds });
  };

  return { find, keep, list: () => [...mirror().values()], listAll, settle, drop };
}

export type Outbox = Awaited<ReturnType<typeof createOutbox>>;
