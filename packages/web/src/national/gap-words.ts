import { percent, points } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { NationReport } from "./national.query.ts";

/** Less than this is told as level: a tenth of a point is nobody's lag. */
const level = 0.0005;

/** Eastern Indonesia beside the nation, in a sentence; a warning only where it lags. */
export function tellGap({ eastern, nation, difference }: NonNullable<NationReport["gap"]>) {
  const values = {
    eastern: percent(eastern),
    nation: percent(nation),
    points: points(Math.abs(difference)),
  };
  if (Math.abs(difference) < level)
    return { isBehind: false, words: t("national.gap_level", values) };
  return difference < 0
    ? { isBehind: true, words: t("national.gap_behind", values) }
    : { isBehind: false, words: t("national.gap_ahead", values) };
}
