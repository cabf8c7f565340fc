import type { Agency } from "./agency.ts";
import type { TermKind } from "./term.ts";

/** Offices that are held for a term: the head's, and that of the highest civil servant below. */
export const offices = ["head", "sekda"] as const;
export type OfficeName = (typeof offices)[number];

/** As long as the longest term by law, and a margin: beyond it a year was mistyped. */
export const longestTermDays = 10 * 366;

type Where = "region" | "centre";

/**
 * Which kinds of term suit which office. In the regions: Pj. of a vacant governor's, regent's or mayor's office
 * (Pasal 201 UU 10/2016, Permendagri 4/2023); Pjs. during campaign leave (Permendagri 1/2018); Plt. by the
 * deputy (Pasal 65-66 UU 23/2014); Pj. of a vacant Sekda's office (Perpres 3/2018). Plt. and Plh. of other
 * offices: Pasal 14 UU 30/2014. A ministry knows neither Pj. nor Pjs.
 */
const suiting: Record<Where, Record<OfficeName, readonly TermKind[]>> = {
  region: {
    head: ["definitif", "pj", "pjs", "plt", "plh"],
    sekda: ["definitif", "pj", "plt", "plh"],
  },
  centre: {
    head: ["definitif", "plt", "plh"],
    sekda: ["definitif", "plt", "plh"],
  },
};

const centralKinds: readonly Agency["kind"][] = ["kementerian", "lembaga"];

/** The kinds of term there are of an office in an agency of this kind. */
export const termKindsOf = (agencyKind: Agency["kind"], office: OfficeName): readonly TermKind[] =>
  suiting[centralKinds.includes(agencyKind) ? "centre" : "region"][office];
