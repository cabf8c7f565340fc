import type { Table } from "@netra/table/table";
import type { Finisher } from "./certifying/issuing.ts";
import type { ModuleId, PersonId } from "./kernel/id.ts";
import { readDesk } from "./learning/desk.item.ts";
import type { Done } from "./learning/done.ts";
import type { Standing } from "./learning/standing.ts";
import type { Publishing } from "./publishing/publishing.ts";
import type { Release, ReleaseRef } from "./publishing/release.ts";
import type { ModuleSet } from "./publishing/set.ts";
import type { Roster } from "./roster/roster.ts";

type Finished = Finisher["finished"][number];

export type FinishedNeeds = {
  table: Table;
  roster: Pick<Roster, "findPerson" | "findAgency">;
  publishing: Pick<Publishing, "findSet">;
  findRelease: (ref: ReleaseRef) => Promise<Release | undefined>;
};

const newestLast = (a: Done, b: Done) => (a.doneAt < b.doneAt ? -1 : 1);

/** What certifying reads of learning, publishing and the roster: who somebody is and all they have finished. */
export function createFinished({ table, roster, publishing, findRelease }: FinishedNeeds) {
  // A set never changes once it is open.
  const sets = new Map<number, ModuleSet>();

  async function setOf(number: number): Promise<ModuleSet | undefined> {
    const set = sets.get(number) ?? (await publishing.findSet(number));
    if (set) sets.set(number, set);
    return set;
  }

  async function moduleOf(done: Done): Promise<Finished> {
    const release = await findRelease(done);
    if (!release) throw new Error("a finished module without its release");
    const { moduleId, title, asOf, authority } = release;
    return {
      what: { kind: "module", moduleId, release: release.release, title, asOf },
      completedAt: done.doneAt,
      authority,
    };
  }

  /** A set stands under the body whose module came last: it was the one that taught on that day. */
  function setFrom(
    { set, moduleIds, doneAt }: Standing,
    title: string,
    modules: ReadonlyMap<ModuleId, Finished>,
  ): Finished | undefined {
    const parts = moduleIds.flatMap((moduleId) => modules.get(moduleId) ?? []);
    const last = [...modules.values()].findLast((each) => parts.includes(each));
    if (!last || parts.length < moduleIds.length) return undefined;
    const named = parts.flatMap(({ what }) =>
      what.kind === "module" ? [{ title: what.title, asOf: what.asOf }] : [],
    );
    return {
      what: { kind: "set", set, title, modules: named },
      completedAt: doneAt ?? last.completedAt,
      authority: last.authority,
    };
  }

  async function findFinisher(personId: PersonId): Promise<Finisher | undefined> {
    const [person, desk] = await Promise.all([
      roster.findPerson(personId),
      readDesk(table, personId),
    ]);
    if (!person) return undefined;
    const { member, displayName } = person;
    const agency = member && (await roster.findAgency(member.agencyId));
    const modules = new Map<ModuleId, Finished>();
    for (const done of desk.done.toSorted(newestLast)) {
      modules.set(done.moduleId, await moduleOf(done));
    }
    const finished = [...modules.values()];
    for (const standing of desk.standings.filter(({ status }) => status === "done")) {
      const set = await setOf(standing.set);
      const whole = set && setFrom(standing, set.title, modules);
      if (whole) finished.push(whole);
    }
    return {
      personId,
      displayName,
      ...(agency && member && { agencyName: agency.name, unitName: member.unitName }),
      zone: agency?.zone ?? "Asia/Jakarta",
      finished,
    };
  }

  return { findFinisher };
}
