import type { Projection } from "@netra/core/reporting/projection";
import { changesOf } from "@netra/core/reporting/projection";
import { createSubscriber } from "./subscribing.ts";

/** Counts new facts. A batch that could not be counted comes again; what was counted is not counted twice. */
export const createProject = ({ project }: Projection) =>
  createSubscriber({
    name: "project",
    read: (fact) => {
      changesOf(fact);
      return fact;
    },
    take: project,
  });
