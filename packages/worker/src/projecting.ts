import type { Fact } from "@netra/core/kernel/fact";
import type { Projection } from "@netra/core/reporting/projection";
import { portionsOf } from "@netra/core/reporting/projection";
import { createSubscriber, type Subscription } from "./subscribing.ts";

export const counting = ({ project }: Projection): Subscription<Fact> => ({
  name: "project",
  read: (fact) => {
    portionsOf(fact);
    return fact;
  },
  take: project,
});

/** Counts new facts. A batch that could not be counted comes again; what was counted is not counted twice. */
export const createProject = (projection: Projection) => createSubscriber(counting(projection));
