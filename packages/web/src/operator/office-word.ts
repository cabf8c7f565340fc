import type { OfficeName } from "@netra/core/roster/office";
import { t } from "../words/words.ts";
import type { AgencyLine } from "./operator.query.ts";

/** What an office is called in an agency of this kind: gubernur, bupati, wali kota, menteri or kepala. */
export const officeWord = (office: OfficeName, kind: AgencyLine["kind"]): string =>
  t(`operator.office_${office}_${kind}`);
