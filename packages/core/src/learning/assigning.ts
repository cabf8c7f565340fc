import { isDeepStrictEqual } from "node:util";
import { createOnce, remove, replace, type Write } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import type { ModuleId, PersonId } from "../kernel/id.ts";
import { inParallel } from "../kernel/parallel.ts";
import type { Agency } from "../roster/agency.ts";
import type { Member } from "../roster/person.ts";
import { doneItem } from "./attempt.item.ts";
import { anyFast, type Done } from "./done.ts";
import { standingChanged } from "./learning.facts.ts";
import type { AssignedSet, LearningNeeds } from "./needs.ts";
import { standingItem } from "./standing.item.ts";
import { type Standing, statusOf } from "./standing.ts";
import { changeOf, dayOf } from "./standing-change.ts";

const tries = 5;
const width = 16;

type Seen = {
  personId: PersonId;
  member: Member | undefined;
  hasSignedIn: boolean;
  standings: Standing[];
  done: Done[];
};

const isSame = (before: Standing, after: Standing) =>
  isDeepStrictEqual({ ...before }, { ...before, ...definedOf(after) });

const definedOf = (standing: Standing) =>
  Object.fromEntries(Object.entries(standing).filter(([, value]) => value !== undefined));

/** Learned before the set was theirs, it was done when the last of its modules was. */
const lastDoneAt = (moduleIds: readonly ModuleId[], done: readonly Done[]) =>
  done
    .filter(({ moduleId }) => moduleIds.includes(moduleId))
    .map(({ doneAt }) => doneAt)
    .toSorted()
    .at(-1);

const standingWrites = (before: Standing | undefined, after: Standing | undefined): Write[] => {
  if (before && after) return [replace(standingItem, before, after)];
  if (after) return [createOnce(standingItem, after)];
  return before ? [remove(standingItem, before)] : [];
};

/** Brings what people owe in line with where they work now. Safe to run again at any time. */
export function createAssigning(needs: LearningNeeds) {
  const { table, clock } = needs;

  const standingFor = (
    member: Member,
    agency: Agency,
    set: AssignedSet,
    before: Standing | undefined,
    { done, hasSignedIn }: Pick<Seen, "done" | "hasSignedIn">,
  ): Standing => {
    const isDone = (id: ModuleId) =>
      before?.doneModuleIds.includes(id) || done.some((each) => each.moduleId === id);
    const standing: Standing = {
      personId: member.personId,
      set: set.set,
      agencyId: member.agencyId,
      provinceCode: agency.provinceCode,
      zone: agency.zone,
      unitPath: member.unitPath,
      unitName: member.unitName,
      post: member.post,
      grade: member.grade,
      kind: member.kind,
      displayName: member.displayName,
      nameKey: member.nameKey,
      nipTail: member.nipTail,
      moduleIds: set.moduleIds,
      doneModuleIds: set.moduleIds.filter(isDone),
      lastActiveAt: before?.lastActiveAt,
      hasSignedIn,
      ...(before && before.zone !== agency.zone
        ? { notBefore: dayOf([before, agency], clock.now()) }
        : { notBefore: before?.notBefore }),
      status: "not_started",
      version: before?.version ?? 1,
    };
    const status = statusOf(standing);
    const doneAt = before?.doneAt ?? lastDoneAt(set.moduleIds, done);
    const isFast = anyFast(set.moduleIds, done);
    return {
      ...standing,
      status,
      ...(status === "done" && { doneAt }),
      ...(status === "done" && isFast && { isFast }),
    };
  };

  /** What assigning needs of these people, read in a few calls however many they are. */
  async function read(personIds: readonly PersonId[], sets: readonly AssignedSet[]) {
    const moduleIds = [...new Set(sets.flatMap((set) => set.moduleIds))];
    const [members, arrived, standings, done] = await Promise.all([
      needs.findMembers(personIds),
      needs.haveSignedIn(personIds),
      table.findMany(
        standingItem,
        personIds.flatMap((personId) => sets.map(({ set }) => ({ personId, set }))),
      ),
      table.findMany(
        doneItem,
        personIds.flatMap((personId) => moduleIds.map((moduleId) => ({ personId, moduleId }))),
      ),
    ]);
    const of = <T extends { personId: PersonId }>(all: (T | undefined)[]) =>
      Map.groupBy(
        all.filter((each) => each !== undefined),
        (each) => each.personId,
      );
    const [standingsOf, doneOf] = [of(standings), of(done)];
    return personIds.map(
      (personId, n): Seen => ({
        personId,
        member: members[n],
        hasSignedIn: arrived[n] === true,
        standings: standingsOf.get(personId) ?? [],
        done: doneOf.get(personId) ?? [],
      }),
    );
  }

  async function settle(actor: Actor, seen: Seen, sets: readonly AssignedSet[]): Promise<boolean> {
    const { personId, member, standings } = seen;
    const now = clock.now();
    const agency = member && (await needs.findAgency(member.agencyId));
    let isSettled = true;
    for (const set of sets) {
      const before = standings.find((each) => each.set === set.set);
      const owes = member && agency && set.includes(member);
      const after = owes ? standingFor(member, agency, set, before, seen) : undefined;
      if (!before && !after) continue;
      if (before && after && isSame(before, after)) continue;
      const changes = changeOf(before, after, now);
      // One fact a set: however many sets are open, counting one move stays far below a transaction's limit.
      const written = await table.write([
        ...standingWrites(before, after),
        ...(changes.length > 0
          ? [standingChanged.announce(actor, now, { personId, changes })]
          : []),
      ]);
      // Who left or passed since they were read could not touch a standing that was not there yet:
      // a new one is looked at once more.
      if (!written.ok || !before) isSettled = false;
    }
    return isSettled;
  }

  /** Opens, moves or closes these people's standings in the given sets. */
  async function assign(
    actor: Actor,
    personIds: readonly PersonId[],
    sets: readonly AssignedSet[],
  ): Promise<void> {
    let waiting = personIds;
    for (let n = 0; n < tries && waiting.length > 0; n += 1) {
      const unsettled: PersonId[] = [];
      await inParallel(await read(waiting, sets), width, async (seen) => {
        if (!(await settle(actor, seen, sets))) unsettled.push(seen.personId);
      });
      waiting = unsettled;
    }
    if (waiting.length > 0) throw new Error("a standing kept changing while it was being assigned");
  }

  return { assign };
}
