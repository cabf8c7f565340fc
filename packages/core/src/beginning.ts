import type { Table } from "@netra/table/table";
import { createOnce } from "@netra/table/write";
import * as v from "valibot";
import { grantWrite, holdersOfRole } from "./identity/grant.item.ts";
import { claimIdentifierWrite, findIdentifier } from "./identity/identifier.item.ts";
import { roleGranted } from "./identity/identity.facts.ts";
import { system } from "./kernel/actor.ts";
import type { Clock } from "./kernel/clock.ts";
import { type PersonId, personIds } from "./kernel/id.ts";
import { personItem } from "./roster/person.item.ts";

/** Who shall be the operator of a stage that has none. */
export const firstOperatorSchema = v.strictObject({
  nip: v.pipe(v.string(), v.regex(/^\d{18}$/)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
});
export type FirstOperator = v.InferOutput<typeof firstOperatorSchema>;

export type Begun =
  | { begun: "now" | "before"; personId: PersonId }
  /** Somebody else is operator: they can name another, and nobody else may. */
  | { begun: "by another" };

/**
 * Makes an operator where there is none, as a platform without one can be used by nobody. The person is known by
 * the NIP when they first sign in, and is the same one when their agency's roster arrives.
 */
export async function beginStage(
  { table, clock }: { table: Table; clock: Clock },
  { nip, name }: FirstOperator,
): Promise<Begun> {
  const [operators, known] = await Promise.all([
    holdersOfRole(table, "operator"),
    findIdentifier(table, "nip", nip),
  ]);
  if (known && operators.includes(known.personId)) {
    return { begun: "before", personId: known.personId };
  }
  if (operators.length > 0) return { begun: "by another" };

  const personId = known?.personId ?? personIds.mint();
  const now = clock.now();
  const grant = { role: "operator" } as const;
  const written = await table.write([
    ...(known
      ? []
      : [
          createOnce(personItem, { personId, name, version: 1 }),
          claimIdentifierWrite({ kind: "nip", value: nip, personId, from: now }),
        ]),
    grantWrite(personId, grant, now),
    roleGranted.announce(system, now, { personId, grant }),
  ]);
  return written.ok ? { begun: "now", personId } : { begun: "by another" };
}
