import type { EmploymentKind, Grade } from "../kernel/grade.ts";
import type { AgencyId, PersonId, UnitPath } from "../kernel/id.ts";

/** Somebody known to Netra. The NIP is one of their attributes, not who they are: heads and non-ASN staff have none. */
export type Person = {
  personId: PersonId;
  name: string;
  titleBefore?: string | undefined;
  titleAfter?: string | undefined;
  nip?: string | undefined;
  email?: string | undefined;
  version: number;
};

/** Where somebody works now. What was before stays as closed memberships of the same shape. */
export type Member = {
  personId: PersonId;
  agencyId: AgencyId;
  unitPath: UnitPath;
  unitName: string;
  post: string;
  grade: Grade;
  kind: EmploymentKind;
  /** Instant it began. */
  from: string;
  /** Instant it ended, when it did. */
  until?: string | undefined;
  displayName: string;
  nameKey: string;
  /** The last four digits of the NIP, all that a list shows. */
  nipTail?: string | undefined;
  version: number;
};

/** The name with its titles, as it is written in letters. */
export function displayName(person: Pick<Person, "name" | "titleBefore" | "titleAfter">): string {
  const name = [person.titleBefore, person.name].filter(Boolean).join(" ");
  return person.titleAfter ? `${name}, ${person.titleAfter}` : name;
}

/** What a name is sorted and searched by: capitals without marks, one space between words. */
export const nameKey = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toUpperCase();

const placed = [
  "agencyId",
  "unitPath",
  "unitName",
  "post",
  "grade",
  "kind",
  "displayName",
] as const;

/** True when nothing that others see of the membership differs. */
export const sameMembership = (a: Member, b: Member) => placed.every((name) => a[name] === b[name]);
