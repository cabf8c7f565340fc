import type { Table } from "@netra/table/table";
import type { Write } from "@netra/table/write";
import type { Grant, TermGrant } from "../kernel/actor.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Files } from "../kernel/files.ts";
import type { PersonId } from "../kernel/id.ts";

export type NamedBy = { kind: "nip" | "sub" | "email"; value: string };

/** What roster borrows from identity, to use in its own transactions; joined up in ../compose.ts. */
export type RosterNeeds = {
  table: Table;
  clock: Clock;
  files: Files;
  /** Who these identifiers mean, in the order asked. */
  findOwners: (identifiers: readonly NamedBy[]) => Promise<(PersonId | undefined)[]>;
  claimIdentifier: (claim: NamedBy & { personId: PersonId; from: Date }) => Write;
  giveGrant: (personId: PersonId, grant: Grant, at: Date) => Write;
  /** What somebody leads, led or will lead. */
  headGrantsOf: (personId: PersonId) => Promise<TermGrant[]>;
  endGrant: (personId: PersonId, grant: Grant) => Write;
  /** Puts another grant in the place of one of the same scope. */
  changeGrant: (personId: PersonId, grant: Grant, at: Date) => Write;
};
