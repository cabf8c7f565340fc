import { findProvince } from "@netra/core/roster/province";
import type { SessionView } from "../session/session.ts";
import { t } from "../words/words.ts";
import { askedQuery } from "./asked.ts";
import type { Asked } from "./report.query.ts";
import { governed, type ReportAgency, seesNation } from "./report-agency.ts";

type Back = { href: string; label: string };

/** From an agency to the level it was opened from: its province, or the nation for a central body. */
export function wayUp(
  session: SessionView,
  { role }: ReportAgency,
  agency: { provinceCode: string } | undefined,
  asked: Asked,
): Back | undefined {
  if (role !== "above" || !agency) return undefined;
  const province = findProvince(agency.provinceCode);
  if (province && (seesNation(session) || governed(session).includes(province.code))) {
    return { href: `/provinsi/${province.code}${askedQuery(asked)}`, label: province.name };
  }
  return seesNation(session)
    ? { href: `/nasional${askedQuery(asked)}`, label: t("national.nation") }
    : undefined;
}
