import type { Table } from "@netra/table/table";
import { transactionLimit } from "@netra/table/table";
import { mark } from "@netra/table/write";
import type { Clock } from "../kernel/clock.ts";
import type { Fact } from "../kernel/fact.ts";
import { attemptGraded, learningStarted, standingChanged } from "../learning/learning.facts.ts";
import type { StandingChange } from "../learning/standing.ts";
import { countWrite, generation } from "./tally.item.ts";
import { type Increment, incrementsOf, summed } from "./tally.ts";

const counting = [standingChanged, learningStarted, attemptGraded];

/** The mark a counted fact carries, one for each generation of counters. */
export const countedMark = `counted${generation}`;

/** What a fact moves, or nothing. */
export function changesOf(fact: Fact): StandingChange[] {
  const kind = counting.find((each) => each.is(fact));
  return kind ? kind.read(fact).changes : [];
}

type Step = { facts: Fact[]; increments: Increment[] };

/** The longest prefix whose marks and summed increments fit one transaction. */
export function nextStep(facts: readonly Fact[]): Step {
  let step: Step = { facts: [], increments: [] };
  for (const [n, fact] of facts.entries()) {
    const increments = summed([...step.increments, ...changesOf(fact).flatMap(incrementsOf)]);
    const size = n + 1 + increments.length;
    if (n > 0 && size > transactionLimit) break;
    step = { facts: facts.slice(0, n + 1), increments };
  }
  return step;
}

/**
 * Counts facts exactly once: each step marks its facts and adds their sum in one transaction. However
 * often, late, split or out of order facts arrive, a marked one changes nothing.
 */
export function createProjection({ table, clock }: { table: Table; clock: Clock }) {
  async function project(arrived: readonly Fact[]): Promise<{ countedCount: number }> {
    let waiting = unique(arrived).filter((fact) => changesOf(fact).length > 0);
    let countedCount = 0;
    while (waiting.length > 0) {
      const { facts, increments } = nextStep(waiting);
      const at = clock.now().toISOString();
      const slot = slotFor(facts[0] as Fact);
      const written = await table.write([
        ...facts.map((fact) => mark({ pk: fact.pk, sk: fact.sk }, countedMark, at)),
        ...increments.map((each) => countWrite(each, slot, at)),
      ]);
      if (written.ok) {
        countedCount += facts.length;
        waiting = waiting.slice(facts.length);
      } else {
        const known = new Set(written.failed.map((position) => facts[position]?.sk));
        waiting = waiting.filter((fact) => !known.has(fact.sk));
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
const slotFor = (fact: Fact) => fact.factId.charCodeAt(fact.factId.length - 1);
