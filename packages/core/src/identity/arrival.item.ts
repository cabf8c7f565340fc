import { defineKind } from "@netra/table/kind";
import type { Table } from "@netra/table/table";
import type { PersonId } from "../kernel/id.ts";

/** That somebody has signed in at least once, and when first. */
export type Arrival = { personId: PersonId; arrivedAt: string };

export const arrivalItem = defineKind<Arrival, { personId: PersonId }>({
  name: "arrival",
  key: ({ personId }) => ({ pk: `PERSON#${personId}`, sk: "ARRIVAL" }),
});

/** Which of these people have ever signed in? In the order asked. */
export const haveArrived = async (table: Table, personIds: readonly PersonId[]) => {
  const keys = personIds.map((personId) => ({ personId }));
  return (await table.findMany(arrivalItem, keys)).map((arrival) => arrival !== undefined);
};
