import type { Table } from "@netra/table/table";
import { transactionLimit } from "@netra/table/table";
import { mark } from "@netra/table/write";
import type { Clock } from "../kernel/clock.ts";
import type { Fact } from "../kernel/fact.ts";
import { attemptGraded, learningStarted, standingChanged } from "../learning/learning.facts.ts";
import { addSums, countWrite, generation, type Sum, sumsOf } from "./tally.item.ts";
import { type Increment, incrementsOf, missedIncrementsOf, summed } from "./tally.ts";

const counting = [standingChanged, learningStarted];

/** The mark a counted fact carries, one for each generation of counters. */
export const countedMark = `counted${generation}`;

/** What a fact moves, one piece after the other; each piece fits a transaction with room to spare. */
function piecesOf(fact: Fact): Increment[][] {
  if (attemptGraded.is(fact)) {
    const { changes, isFirst, places = [], moduleId, scores } = attemptGraded.read(fact);
    const asked = isFirst ? places : [];
    const missed = asked.flatMap((at) =>
      scores.map((score) => missedIncrementsOf({ ...at, moduleId, score })),
    );
    return [...changes.map(incrementsOf), ...missed];
  }
  const kind = counting.find((each) => each.is(fact));
  return kind ? kind.read(fact).changes.map(incrementsOf) : [];
}

/** As much of a fact as is counted at once, under a mark of its own. */
export type Portion = { fact: Fact; mark: string; increments: Increment[] };

// Two changes between agencies, in the deepest units there are, stay below this.
const portionLimit = 90;

const sizeOf = (increments: readonly Increment[]) => sumsOf(increments, 0).length;

/**
 * What a fact moves, in portions that depend on nothing but the fact: nearly always one. Somebody who owes a
 * module in many sets moves more rows at once than a transaction holds.
 */
export function portionsOf(fact: Fact): Portion[] {
  const portions: Increment[][] = [];
  for (const piece of piecesOf(fact)) {
    const last = portions.at(-1);
    const both = summed([...(last ?? []), ...piece]);
    if (last && sizeOf(both) <= portionLimit) portions[portions.length - 1] = both;
    else portions.push(piece);
  }
  // Portions are counted in their order: where the last one's mark stands, nothing of the fact is missing.
  return portions.map((increments, n) => {
    const mark = n === portions.length - 1 ? countedMark : `${countedMark}p${n + 1}`;
    return { fact, mark, increments };
  });
}

type Weighed = Portion & { sums: Sum[] };
/**
 * Those that move the same rows side by side, so that a step's sum holds more of them. Order changes no
 * figure; only the portions of one fact stay in theirs.
 */
function likeByLike(portions: readonly Weighed[]): Weighed[] {
  const places = new Map<string, string>();
  for (const { fact, sums } of portions) {
    if (places.has(fact.factId)) continue;
    const rows = sums.map(({ at }) => at).toSorted();
    places.set(fact.factId, rows.join("\n"));
  }
  const placeOf = ({ fact }: Weighed) => places.get(fact.factId) ?? "";
  return portions.toSorted((a, b) =>
    placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0,
  );
}

type Step = { portions: Weighed[]; sums: Sum[] };

/** The longest prefix whose marks and sums fit one transaction, and that marks no fact twice. */
export function nextStep(waiting: readonly Weighed[]): Step {
  const sums = new Map<string, Sum>();
  const marked = new Set<string>();
  for (const [n, { fact, sums: more }] of waiting.entries()) {
    const size = n + 1 + sums.size + more.filter(({ at }) => !sums.has(at)).length;
    if (n > 0 && (size > transactionLimit || marked.has(fact.factId))) break;
    marked.add(fact.factId);
    for (const sum of more) sums.set(sum.at, addSums(sums.get(sum.at), sum));
  }
  const moved = [...sums.values()].filter(({ counts }) => Object.values(counts).some(Boolean));
  return { portions: waiting.slice(0, marked.size), sums: moved };
}

/**
 * Counts facts exactly once: each step marks what it counts and adds the sum in one transaction. However
 * often, late, split or out of order facts arrive, what is marked changes nothing.
 */
export function createProjection({ table, clock }: { table: Table; clock: Clock }) {
  async function project(arrived: readonly Fact[]): Promise<{ countedCount: number }> {
    const slot = slotFor(arrived);
    const portions = unique(arrived).flatMap(portionsOf);
    let waiting = likeByLike(
      portions.map((portion) => ({ ...portion, sums: sumsOf(portion.increments, slot) })),
    );
    let countedCount = 0;
    while (waiting.length > 0) {
      const { portions: counted, sums } = nextStep(waiting);
      const countedAt = clock.now().toISOString();
      const heardAt = counted
        .map(({ fact }) => fact.at)
        .toSorted()
        .at(-1) as string;
      const written = await table.write([
        ...counted.map((each) => mark(keyOf(each), each.mark, countedAt)),
        ...sums.map((sum) => countWrite(sum, { countedAt, heardAt })),
      ]);
      if (written.ok) {
        countedCount += counted.length;
        waiting = waiting.slice(counted.length);
      } else {
        const known = new Set(written.failed.map((position) => counted[position]));
        waiting = waiting.filter((each) => !known.has(each));
      }
    }
    return { countedCount };
  }

  return { project };
}

export type Projection = ReturnType<typeof createProjection>;

const unique = (facts: readonly Fact[]) => [
  ...new Map(facts.map((fact) => [fact.factId, fact])).values(),
];

/** The end of a fact's id is random: it spreads the nation's rows evenly. */
const slotFor = ([first]: readonly Fact[]) =>
  first?.factId.charCodeAt(first.factId.length - 1) ?? 0;

const keyOf = ({ fact: { pk, sk } }: Portion) => ({ pk, sk });
