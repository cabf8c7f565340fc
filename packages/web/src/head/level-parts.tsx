import { t } from "../words/words.ts";
import { FastCard } from "./fast-card.tsx";
import { gradeRows, kindRows } from "./part-rows.ts";
import type { Figures } from "./report.query.ts";
import { SharesCard } from "./shares-card.tsx";
import { WrongCard } from "./wrong-card.tsx";

/** What a report of any level ends with. */
export const LevelParts = (props: {
  report: Figures;
  /** Where the people of a grade are listed, for whoever may see them. */
  hrefOfGrade?: (grade: string) => { href?: string };
}) => (
  <>
    <SharesCard
      title={t("head.grades.title")}
      head={t("head.grades.head")}
      rows={gradeRows(props.report.grades, props.hrefOfGrade)}
    />
    <div class="stack">
      <SharesCard
        title={t("head.kinds.title")}
        head={t("head.kinds.head")}
        rows={kindRows(props.report.kinds)}
      />
      <FastCard share={props.report.fastShare} />
    </div>
    <WrongCard wrong={props.report.wrong} />
    <p class="small soft report-meaning">{t("head.meaning")}</p>
  </>
);
