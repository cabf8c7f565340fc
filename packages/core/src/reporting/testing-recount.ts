import type { Item } from "@netra/table/kind";
import { addDays } from "../kernel/day.ts";
import type { Place } from "../learning/standing.ts";
import { rowsAt } from "./any-day.ts";
import { merged } from "./counters.ts";
import { isMonthRow, monthRowOf, tallyRowOf } from "./tally.item.ts";
import { type Counts, counters } from "./tally.ts";
import { dayCount, firstDay, type Told } from "./testing-histories.ts";

/** What every line of every scope says: "AGENCY#agn_9208 1 UNIT##u0000000001 done" -> 3. */
type Said = Map<string, number>;

const zones: Record<string, string> = { 33: "WIB", 51: "WITA", 92: "WIT", "00": "WIB" };

/** The lines somebody in this place belongs to, written out by hand. */
function linesOf({ agencyId, provinceCode, unitPath, grade, kind }: Omit<Place, "status">) {
  const ids = unitPath.split("/");
  const own = ids.map((id, n) => `UNIT#${ids.slice(0, n).join("/")}#${id}`);
  const common = ["NOW", `GRADE#${grade}`, `KIND#${kind}`];
  const above = [...common, `AGENCY#${agencyId}`];
  const zone = `TIMEZONE#${zones[provinceCode]}`;
  return [
    ...[...common, ...own].map((line) => [`AGENCY#${agencyId}`, line]),
    ...above.map((line) => [`PROVINCE#${provinceCode}`, line]),
    ...[...above, `PROVINCE#${provinceCode}`, zone].map((line) => ["NATION", line]),
  ];
}

/** Counts people one by one, as they stood at the end of a day, and the answers given until then. */
export function recounted(stories: readonly Told[], last: string): Said {
  const said: Said = new Map();
  const isLive = last === "9999-12-31";
  const add = (scope: string, set: number, row: string, counter: string, n: number) => {
    // The nation keeps no days of single agencies: their provinces do.
    if (scope === "NATION" && row.startsWith("AGENCY#") && !isLive) return;
    const key = `${scope} ${set} ${row} ${counter}`;
    if (n !== 0) said.set(key, (said.get(key) ?? 0) + n);
  };
  for (const { changes, answered } of stories) {
    const standing = new Map<number, Place>();
    for (const { set, day, after } of changes.flat()) {
      if (day > last) continue;
      if (after) standing.set(set, after);
      else standing.delete(set);
    }
    for (const [set, place] of standing) {
      for (const [scope, row] of linesOf(place) as [string, string][]) {
        add(scope, set, row, "people", 1);
        if (place.status !== "not_started") add(scope, set, row, place.status, 1);
        if (place.hasSignedIn === false) add(scope, set, row, "never", 1);
        if (place.isFast) add(scope, set, row, "fast", 1);
      }
    }
    for (const { set, day, agencyId, provinceCode, moduleId, score } of answered) {
      if (day > last) continue;
      const row = `MISSED#${score.violationType}#${moduleId}`;
      for (const scope of [`AGENCY#${agencyId}`, `PROVINCE#${provinceCode}`, "NATION"]) {
        add(scope, set, row, "people", 1);
        add(scope, set, row, "right", score.rightCount);
        add(scope, set, row, "wrong", score.wrongCount);
      }
    }
  }
  return said;
}

type Line = { row: string; counts: Counts };

function say(said: Said, at: string, lines: readonly Line[]): void {
  for (const { row, counts } of lines) {
    for (const name of counters) {
      const n = counts[name];
      if (n) said.set(`${at} ${row} ${name}`, n);
    }
  }
}

/** Reads stored counters the way reports do: `live`, and as they stood at the end of each day. */
export function counted(items: readonly Item[], sets: readonly number[]) {
  const days = Array.from({ length: dayCount }, (_, n) => addDays(firstDay, n));
  const said = new Map<string, Said>(["live", ...days].map((when) => [when, new Map()]));
  const parts = Map.groupBy(
    items.filter(({ pk }) => pk.startsWith("TALLY")),
    ({ pk }) => pk.replace(/^TALLY\d+#/, "").replace("NATIONDAYS", "NATION"),
  );
  const scopes = new Map<string, Item[]>();
  for (const [part, found] of parts) {
    const [, scope = "", set = ""] = part.match(/^(NATION|[A-Z]+#[^#]+)#(\d+)/) ?? [];
    if (!sets.includes(Number(set))) continue;
    const at = `${scope} ${set}`;
    scopes.set(at, [...(scopes.get(at) ?? []), ...found]);
  }
  for (const [at, found] of scopes) {
    const months = found.filter(isMonthRow).map(monthRowOf);
    const live = merged(found.filter((item) => !isMonthRow(item)).map(tallyRowOf));
    say(said.get("live") as Said, at, live);
    for (const day of days) {
      // The whole of a day lies beside the live rows; in a month's item it is the row of everybody.
      say(said.get(day) as Said, at, rowsAt(months, day));
    }
  }
  return said;
}
