import { t } from "../words/words.ts";

const central = ["kementerian", "lembaga"];
const sort = (agencyKind: string) => (central.includes(agencyKind) ? "central" : "region");

/** What a part of an agency is called: a region has perangkat daerah, a central body unit kerja. */
export const unitName = (agencyKind: string) => t(`head.unit_name.${sort(agencyKind)}`);

/** What the list of them is headed. */
export const unitsTitle = (agencyKind: string) => t(`head.units.title_${sort(agencyKind)}`);

/** So many of them. */
export const unitCount = (agencyKind: string, count: number) =>
  t(`head.unit.${sort(agencyKind)}`, { count });
