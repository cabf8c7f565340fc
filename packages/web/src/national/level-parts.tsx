import { FastCard } from "../head/fast-card.tsx";
import { gradeRows, kindRows } from "../head/part-rows.ts";
import type { Figures } from "../head/report.query.ts";
import { SharesCard } from "../head/shares-card.tsx";
import { WrongCard } from "../head/wrong-card.tsx";
import { t } from "../words/words.ts";

/** What a report of any level ends with. */
export const LevelParts = (props: { report: Figures }) => (
  <>
    <SharesCard
      title={t("head.grades.title")}
      head={t("head.grades.head")}
      rows={gradeRows(props.report.grades)}
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
