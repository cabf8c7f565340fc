import { defineKind } from "@netra/table/kind";
import type { Table } from "@netra/table/table";
import { createOnce, remove, type Write } from "@netra/table/write";
import type { PersonId } from "../kernel/id.ts";
import { type Identifier, type IdentifierKind, normalIdentifier } from "./identifier.ts";

type IdentifierKey = Pick<Identifier, "kind" | "value">;

export const identifierItem = defineKind<Identifier, IdentifierKey>({
  name: "identifier",
  key: ({ kind, value }) => ({ pk: `IDENTIFIER#${kind}#${value}`, sk: "IDENTIFIER" }),
});

/** Whose identifier is this? */
export const findIdentifier = (table: Table, kind: IdentifierKind, value: string) =>
  table.find(identifierItem, { kind, value: normalIdentifier(kind, value) });

/** Whose identifiers are these? In the order asked, for imports. */
export const findIdentifiers = (table: Table, asked: readonly IdentifierKey[]) =>
  table.findMany(
    identifierItem,
    asked.map(({ kind, value }) => ({ kind, value: normalIdentifier(kind, value) })),
  );

/** Gives an identifier to a person, in the caller's transaction; its condition fails when it has an owner. */
export const claimIdentifierWrite = (claim: {
  kind: IdentifierKind;
  value: string;
  personId: PersonId;
  from: Date;
}): Write =>
  createOnce(identifierItem, {
    kind: claim.kind,
    value: normalIdentifier(claim.kind, claim.value),
    personId: claim.personId,
    from: claim.from.toISOString(),
    version: 1,
  });

/** Frees an identifier in the caller's transaction, as when a wrong NIP is put right. */
export const releaseIdentifierWrite = (seen: Identifier): Write => remove(identifierItem, seen);
