import type { TallyRow } from "./tally.item.ts";

/** How often first answers about a violation type were wrong. `people` answered at least one such question. */
export type WrongLine = { violationType: string; people: number; wrongShare: number };

/** Fewer than this, and a figure could be about somebody. */
export const fewestPeople = 20;

/**
 * Only rows of one module in which enough people answered are added up. Nobody stands twice in a row, but may
 * stand in the rows of two modules: as many people as in the largest are certainly different ones.
 */
export function wrongLines(found: readonly TallyRow[]): WrongLine[] {
  const types = new Map<string, { people: number; right: number; wrong: number }>();
  for (const { row, counts } of found) {
    const [, violationType] = row.match(/^MISSED#([^#]+)#/) ?? [];
    const { people = 0, right = 0, wrong = 0 } = counts;
    if (!violationType || people < fewestPeople) continue;
    const sum = types.get(violationType) ?? { people: 0, right: 0, wrong: 0 };
    types.set(violationType, {
      people: Math.max(sum.people, people),
      right: sum.right + right,
      wrong: sum.wrong + wrong,
    });
  }
  return [...types]
    .filter(([, { right, wrong }]) => right + wrong > 0)
    .map(([violationType, { people, right, wrong }]) => ({
      violationType,
      people,
      wrongShare: wrong / (right + wrong),
    }))
    .toSorted(
      (a, b) => b.wrongShare - a.wrongShare || (a.violationType < b.violationType ? -1 : 1),
    );
}
