import type { Audience } from "@netra/core/publishing/set";
import { t } from "../words/words.ts";

const listed = (words: readonly string[]) => words.join(", ");

/** Whom a set is for, in one line. */
export function audienceWords({ grades, kinds, agencyIds }: Audience): string {
  return [
    grades === "all"
      ? t("studio.audience.all_grades")
      : listed(grades.map((grade) => t(`grade.${grade}`))),
    kinds === "all"
      ? t("studio.audience.all_kinds")
      : listed(kinds.map((kind) => t(`kind.${kind}`))),
    agencyIds === "all"
      ? t("studio.audience.all_agencies")
      : t("studio.audience.agencies", { count: agencyIds.length }),
  ].join(" · ");
}
