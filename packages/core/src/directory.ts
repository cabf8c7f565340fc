import type { Table } from "@netra/table/table";
import { holdersOfRole } from "./identity/grant.item.ts";
import type { PersonId } from "./kernel/id.ts";
import { personItem } from "./roster/person.item.ts";

/** How to reach people: looked up when a letter goes out, so that no address waits in a queue. */
export function createDirectory(table: Table) {
  return {
    emailOf: async (personId: PersonId): Promise<string | undefined> =>
      (await table.find(personItem, { personId }))?.email,
    reviewers: (): Promise<PersonId[]> => holdersOfRole(table, "reviewer"),
  };
}
