import * as v from "valibot";
import { defineFact } from "../kernel/fact.ts";
import { employmentKindSchema, gradeSchema } from "../kernel/grade.ts";
import {
  type AgencyId,
  agencyIdSchema,
  importIds,
  personIds,
  termIds,
  unitPathSchema,
} from "../kernel/id.ts";
import { type OfficeName, offices } from "./office.ts";

const placeSchema = v.object({
  agencyId: agencyIdSchema,
  unitPath: unitPathSchema,
  grade: gradeSchema,
  kind: employmentKindSchema,
});

/** Somebody joined, moved within or between agencies, changed grade, or left. */
export const memberChanged = defineFact({
  type: "roster.member.changed.v1",
  data: v.object({
    personId: personIds.schema,
    before: v.nullable(placeSchema),
    after: v.nullable(placeSchema),
  }),
  about: (data) => `PERSON#${data.personId}`,
  example: {
    personId: "per_01m80vxaapfk08t2m2z746v937",
    before: null,
    after: { agencyId: "agn_9208", unitPath: "u0123456789", grade: "pengawas", kind: "pns" },
  },
});

export const agencyRegistered = defineFact({
  type: "roster.agency.registered.v1",
  data: v.object({ agencyId: agencyIdSchema }),
  about: (data) => `AGENCY#${data.agencyId}`,
  example: { agencyId: "agn_9208" },
});

/** HR asked for a checked roster file to be carried out. */
export const importAccepted = defineFact({
  type: "roster.import.accepted.v1",
  data: v.object({ agencyId: agencyIdSchema, importId: importIds.schema }),
  about: (data) => `AGENCY#${data.agencyId}`,
  example: { agencyId: "agn_9208", importId: "imp_01m80vxaapfk08t2m2z746v937" },
});

export const importFinished = defineFact({
  type: "roster.import.finished.v1",
  data: v.object({
    agencyId: agencyIdSchema,
    importId: importIds.schema,
    joinedCount: v.number(),
    changedCount: v.number(),
    leftCount: v.number(),
  }),
  about: (data) => `AGENCY#${data.agencyId}`,
  example: {
    agencyId: "agn_9208",
    importId: "imp_01m80vxaapfk08t2m2z746v937",
    joinedCount: 3246,
    changedCount: 0,
    leftCount: 0,
  },
});

type OfOffice = { agencyId: AgencyId; office?: OfficeName | undefined };
const officeOf = ({ agencyId, office = "head" }: OfOffice) =>
  `OFFICE#${agencyId}#${office.toUpperCase()}`;
const term = {
  agencyId: agencyIdSchema,
  /** The head's, where none is named. */
  office: v.optional(v.picklist(offices)),
  termId: termIds.schema,
};
const example = { agencyId: "agn_9208", termId: "trm_01m80vxaapfk08t2m2z746v937" };

export const termOpened = defineFact({
  type: "roster.term.opened.v1",
  data: v.object({ ...term, personId: personIds.schema }),
  about: officeOf,
  example: { ...example, personId: "per_01m80vxaapfk08t2m2z746v937" },
});

export const termEnded = defineFact({
  type: "roster.term.ended.v1",
  data: v.object({ ...term, endsOn: v.string() }),
  about: officeOf,
  example: { ...example, endsOn: "2026-11-22" },
});

const delegation = v.object({
  agencyId: agencyIdSchema,
  termId: termIds.schema,
  sekdaTermId: termIds.schema,
  personId: personIds.schema,
  until: v.string(),
});
const delegated = {
  ...example,
  sekdaTermId: "trm_01m80vxaapfk08t2m2z746v938",
  personId: "per_01m80vxaapfk08t2m2z746v937",
  until: "2026-11-30T15:00:00.000Z",
};

/** The head of this term put the report in the Sekda's hands as well. */
export const delegationGiven = defineFact({
  type: "roster.delegation.given.v1",
  data: delegation,
  about: officeOf,
  example: delegated,
});

/** The head took it back; one that runs out says nothing. */
export const delegationWithdrawn = defineFact({
  type: "roster.delegation.withdrawn.v1",
  data: delegation,
  about: officeOf,
  example: delegated,
});
