import { defineKind, type Item, type Kind } from "@netra/table/kind";
import type { AgencyId, PersonId, TermId } from "../kernel/id.ts";
import type { Delegation } from "./delegation.ts";
import type { OfficeName } from "./office.ts";
import type { Office } from "./term.ts";

const partition = (agencyId: AgencyId, office: OfficeName) =>
  `OFFICE#${agencyId}#${office.toUpperCase()}`;

const stored = defineKind<Office, Pick<Office, "agencyId" | "office">>({
  name: "office",
  key: ({ agencyId, office }) => ({ pk: partition(agencyId, office), sk: "OFFICE" }),
});

/** What was stored while there was no other office than the head's does not name it. */
export const officeItem: Kind<Office, Pick<Office, "agencyId" | "office">> = {
  ...stored,
  fromItem: (item: Item) => {
    const { office = "head", ...rest } = stored.fromItem(item);
    return { ...rest, office, terms: rest.terms.map((term) => ({ ...term, office })) };
  },
};

/** To whom did the head of this term delegate the report? */
export const delegationItem = defineKind<Delegation, Pick<Delegation, "agencyId" | "termId">>({
  name: "delegation",
  key: ({ agencyId, termId }) => ({
    pk: partition(agencyId, "head"),
    sk: `DELEGATION#${termId}`,
  }),
});

export const delegationsOfAgency = (agencyId: AgencyId) => ({
  pk: partition(agencyId, "head"),
  sk: { prefix: "DELEGATION#" },
});

/** Opening terms of one person at two places at once must meet somewhere: here. */
export type Headship = { personId: PersonId; version: number };

export const headshipItem = defineKind<Headship, { personId: PersonId }>({
  name: "headship",
  key: ({ personId }) => ({ pk: `PERSON#${personId}`, sk: "HEADSHIP" }),
});

/** Which heads' terms end with this day? */
export type Ending = { endsOn: string; termId: TermId; agencyId: AgencyId };

export const endingItem = defineKind<Ending, Pick<Ending, "endsOn" | "termId">>({
  name: "ending",
  key: ({ endsOn, termId }) => ({ pk: `ENDING#${endsOn}`, sk: termId }),
});

export const endingsOn = (day: string) => ({ pk: `ENDING#${day}` });
