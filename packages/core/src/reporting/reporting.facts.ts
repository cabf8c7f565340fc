import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";
import { defineFact } from "../kernel/fact.ts";
import { agencyIdSchema, printIds, unitPathSchema } from "../kernel/id.ts";

/** Figures went to paper under a code. The figures themselves stay in the print. */
export const printMade = defineFact({
  type: "reporting.print.made.v1",
  data: v.object({
    agencyId: agencyIdSchema,
    printId: printIds.schema,
    code: v.string(),
    set: v.number(),
    on: v.optional(daySchema),
    within: v.optional(unitPathSchema),
    people: v.number(),
    done: v.number(),
    sha256: v.string(),
  }),
  about: ({ agencyId }) => `PRINTS#${agencyId}`,
  example: {
    agencyId: "agn_9208",
    printId: "prn_01m80vxaapfk08t2m2z746v937",
    code: "K7QF2M9T4XWB",
    set: 1,
    people: 3246,
    done: 2318,
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  },
});
