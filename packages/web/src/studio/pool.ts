import { type Question, questionKinds } from "@netra/core/publishing/question";

type Asked = Pick<Question, "kind" | "violationType">;

/** How many of each kind a pool holds, in the order in which the kinds are known. */
export const kindCounts = (questions: readonly Pick<Asked, "kind">[]) =>
  questionKinds
    .map((kind) => ({ kind, count: questions.filter((each) => each.kind === kind).length }))
    .filter(({ count }) => count > 0);

/** The weight of each violation type asked about, the heaviest first; nothing when all weigh the same. */
export function weightLines({
  questions,
  weights,
}: {
  questions: readonly Pick<Asked, "violationType">[];
  weights: Readonly<Record<string, number>>;
}) {
  if (Object.keys(weights).length === 0) return undefined;
  const types = [...new Set(questions.map((each) => each.violationType))];
  return types
    .map((violationType) => ({
      violationType,
      weight: weights[violationType] ?? 1,
      count: questions.filter((each) => each.violationType === violationType).length,
    }))
    .toSorted((a, b) => b.weight - a.weight || (a.violationType < b.violationType ? -1 : 1));
}
