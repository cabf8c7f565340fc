import { daySchema } from "@netra/core/kernel/day";
import { agencyIdSchema, printIds } from "@netra/core/kernel/id";
import * as v from "valibot";

export const printView = v.strictObject({
  printId: printIds.schema,
  agencyId: agencyIdSchema,
  /** As it is printed: `K7QF-2M9T-4XWB`. */
  code: v.string(),
  /** Over the printed figures in canonical JSON, in hexadecimal. */
  sha256: v.string(),
  madeAt: v.string(),
});

const zone = v.picklist(["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]);
const common = {
  code: v.string(),
  agencyName: v.string(),
  /** True where people and figures are made up: a paper from here proves nothing. */
  sampleData: v.boolean(),
};

/** What must stand on a paper, for whoever holds it. */
export const paperView = v.variant("kind", [
  v.strictObject({
    kind: v.literal("report"),
    ...common,
    unitName: v.optional(v.string()),
    setTitle: v.string(),
    /** The day whose end the figures are of; without one, those of the instant they were counted at. */
    on: v.optional(daySchema),
    countedAt: v.string(),
    zone,
    people: v.number(),
    done: v.number(),
  }),
  v.strictObject({
    kind: v.literal("letter"),
    ...common,
    unitName: v.string(),
    number: v.string(),
    issuedOn: daySchema,
    status: v.picklist(["valid", "withdrawn"]),
  }),
  v.strictObject({
    kind: v.literal("memo"),
    ...common,
    officeName: v.string(),
    endsOn: daySchema,
    sealedAt: v.string(),
    zone,
    sha256: v.string(),
  }),
]);
