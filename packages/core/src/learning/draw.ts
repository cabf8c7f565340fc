import type { WorkRole } from "../kernel/grade.ts";
import type { Attempt } from "./attempt.ts";
import { slotsByWeight } from "./blueprint.ts";
import type { KeyedQuestion } from "./grading.ts";

/** A whole number from 0 up to, not including, `below`. */
export type Dice = (below: number) => number;

export type Blueprint = {
  count: number;
  /** How much of the draw each violation type should get; 1 for a type that is not named. */
  weights?: Readonly<Record<string, number>> | undefined;
  /** What the person's work is: questions about another's work are not asked. */
  roles?: readonly WorkRole[] | undefined;
};

/** As many questions about somebody's own work are drawn, where there are so many. */
const ownScenes = 2;

export function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const pick = dice(last + 1);
    [all[last], all[pick]] = [all[pick] as T, all[last] as T];
  }
  return all;
}

/** An `order` question never shows its options in the order it asks for. */
function shownOptions({ kind, options, correct }: KeyedQuestion, dice: Dice): string[] {
  const ids = shuffled(
    options.map((option) => option.optionId),
    dice,
  );
  if (kind !== "order" || ids.join() !== correct.join()) return ids;
  return [...ids.slice(1), ...ids.slice(0, 1)];
}

function shown(question: KeyedQuestion, dice: Dice): Attempt["draw"][number] {
  const { questionId, targets } = question;
  const optionIds = shownOptions(question, dice);
  if (!targets) return { questionId, optionIds };
  const targetIds = shuffled(
    targets.map((target) => target.targetId),
    dice,
  );
  return { questionId, optionIds, targetIds };
}

/** Draws questions by weight over the violation types; options and targets are shuffled. */
export function drawQuestions(
  pool: readonly KeyedQuestion[],
  { count, weights = {}, roles = [] }: Blueprint,
  dice: Dice,
): Attempt["draw"] {
  const isOwn = ({ roles: of }: KeyedQuestion) => of?.some((role) => roles.includes(role)) ?? false;
  const weightOf = (violationType: string) => weights[violationType] ?? 1;
  const fitting = shuffled(pool, dice).filter((each) => !each.roles || isOwn(each));
  const own = fitting
    .filter((each) => isOwn(each) && weightOf(each.violationType) > 0)
    .slice(0, Math.min(ownScenes, count));
  const byType = Map.groupBy(fitting, (each) => each.violationType);
  const types = [...byType].map(([type, questions]) => ({
    weight: weightOf(type),
    available: questions.length,
    least: own.filter((each) => each.violationType === type).length,
  }));
  const slots = slotsByWeight(count, types);
  const drawn = [...byType.values()].flatMap((questions, n) => {
    const first = questions.filter((each) => own.includes(each));
    const others = questions.filter((each) => !own.includes(each));
    return [...first, ...others].slice(0, slots[n]);
  });
  return shuffled(drawn, dice).map((question) => shown(question, dice));
}
