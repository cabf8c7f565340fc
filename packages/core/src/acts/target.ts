import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";
import type { AgencyId, PersonId } from "../kernel/id.ts";
import type { Tally } from "../reporting/tally.ts";
import type { Effect } from "./effect.ts";

/** A head's own target: a share of the people, and the day by which they should be done. */
export const sentTargetSchema = v.strictObject({
  share: v.pipe(
    v.number(),
    v.check((share) => share > 0 && share <= 1, "acts.target_out_of_range"),
  ),
  untilOn: daySchema,
});
export type SentTarget = v.InferOutput<typeof sentTargetSchema>;

/** It stands until another is set or it is taken back; what stood on a day past stays true of that day. */
export type Target = SentTarget & {
  agencyId: AgencyId;
  set: number;
  setTitle: string;
  personId: PersonId;
  setAt: string;
  setOn: string;
  /** How the agency's people stood at that moment. */
  baseline: Tally;
  withdrawnAt?: string | undefined;
  version: number;
};

export type TargetView = Pick<
  Target,
  "set" | "setTitle" | "share" | "untilOn" | "setAt" | "setOn" | "withdrawnAt"
> & { effect?: Effect | undefined };

export function targetViewOf(target: Target, effect?: Effect): TargetView {
  const { set, setTitle, share, untilOn, setAt, setOn, withdrawnAt } = target;
  return {
    ...{ set, setTitle, share, untilOn, setAt, setOn },
    ...(withdrawnAt && { withdrawnAt }),
    ...(effect && { effect }),
  };
}

/** The target that stood at an instant: the last one set by then, if it was not taken back by then. */
export function targetAt(targets: readonly Target[], at: string): Target | undefined {
  const last = targets
    .filter(({ setAt }) => setAt <= at)
    .toSorted((a, b) => (a.setAt < b.setAt ? -1 : 1))
    .at(-1);
  return last?.withdrawnAt && last.withdrawnAt <= at ? undefined : last;
}
