import type { Page } from "@netra/table/page";
import * as v from "valibot";
import type { Actor } from "../kernel/actor.ts";
import { isWithin, mustManage } from "../kernel/allow.ts";
import { gradeSchema } from "../kernel/grade.ts";
import { type AgencyId, type UnitPath, unitPathSchema } from "../kernel/id.ts";
import type { LearningNeeds } from "./needs.ts";
import {
  lineOf,
  nameLineOf,
  standingItem,
  standingsByGrade,
  standingsByName,
  standingsByStatus,
} from "./standing.item.ts";
import { type Standing, type StandingView, standingViewOf, statuses } from "./standing.ts";

/** Which people of an agency to list. `name` is the beginning of a name; `nip` the whole number. */
export const standingSearchSchema = v.strictObject({
  set: v.pipe(v.number(), v.integer(), v.minValue(1)),
  status: v.picklist(["all", "unfinished", ...statuses]),
  unitPath: v.optional(unitPathSchema),
  grade: v.optional(gradeSchema),
  name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(80))),
  nip: v.optional(v.pipe(v.string(), v.regex(/^\d{18}$/))),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(2000))),
});
export type StandingSearch = v.InferOutput<typeof standingSearchSchema>;

const pageSize = 50;
const nameReads = 5;
const last = "\uffff";

const wanted = (status: StandingSearch["status"]) =>
  status === "all"
    ? statuses
    : status === "unfinished"
      ? statuses.filter((each) => each !== "done")
      : [status];

export function createSearch(needs: LearningNeeds, nameKeyOf: (name: string) => string) {
  const { table } = needs;

  /** Lines of a subtree come one after the other, so any mix of statuses is a merge of a few ranges. */
  async function byUnit(agencyId: AgencyId, search: StandingSearch, within?: UnitPath) {
    const from = search.cursor ? `${search.cursor}\u0001` : within ? `${within}#` : "!";
    const sk = { from, to: within ? `${within}/${last}` : last };
    const { set, grade } = search;
    const pages = await Promise.all(
      wanted(search.status).map((status) =>
        table.list(standingItem, {
          ...(grade
            ? standingsByGrade(agencyId, set, grade, status)
            : standingsByStatus(agencyId, set, status)),
          sk,
          limit: pageSize + 1,
        }),
      ),
    );
    const lines = pages
      .flatMap((page) => page.items)
      .map((standing) => ({ standing, line: lineOf(standing) }))
      .toSorted((a, b) => (a.line < b.line ? -1 : 1));
    const shown = lines.slice(0, pageSize);
    return {
      items: shown.map((each) => each.standing),
      ...(lines.length > pageSize && { cursor: shown.at(-1)!.line }),
    };
  }

  async function byName(agencyId: AgencyId, search: StandingSearch, within?: UnitPath) {
    const prefix = nameKeyOf(search.name ?? "");
    const items: Standing[] = [];
    let from = search.cursor ? `${search.cursor}\u0001` : prefix;
    for (let reads = 0; reads < nameReads; reads += 1) {
      const page = await table.list(standingItem, {
        ...standingsByName(agencyId, search.set),
        sk: { from, to: `${prefix}${last}` },
        limit: pageSize * 2,
      });
      for (const standing of page.items) {
        from = `${nameLineOf(standing)}\u0001`;
        const fits =
          wanted(search.status).includes(standing.status) &&
          (!search.grade || standing.grade === search.grade) &&
          isWithin(within, standing.unitPath);
        if (fits) items.push(standing);
        if (items.length === pageSize) return { items, cursor: nameLineOf(standing) };
      }
      if (!page.cursor) return { items };
    }
    return { items, cursor: from.slice(0, -1) };
  }

  async function byNip(agencyId: AgencyId, search: StandingSearch, within?: UnitPath) {
    const personId = await needs.findPersonByNip(search.nip ?? "");
    const found = personId && (await table.find(standingItem, { personId, set: search.set }));
    const isHere = found && found.agencyId === agencyId && isWithin(within, found.unitPath);
    return { items: isHere ? [found] : [] };
  }

  /** A page of an agency's people with their status, as far as the actor's HR office reaches. */
  async function searchStandings(
    actor: Actor,
    agencyId: AgencyId,
    search: StandingSearch,
  ): Promise<Page<StandingView>> {
    const within = mustManage(actor, agencyId, search.unitPath);
    const page = search.nip
      ? await byNip(agencyId, search, within)
      : search.name
        ? await byName(agencyId, search, within)
        : await byUnit(agencyId, search, within);
    return { ...page, items: page.items.map(standingViewOf) };
  }

  return { searchStandings };
}
