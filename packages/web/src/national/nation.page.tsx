import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { askedOf, askedQuery } from "../head/asked.ts";
import { FigureCard } from "../head/figure-card.tsx";
import { LevelParts } from "../head/level-parts.tsx";
import { LineCard } from "../head/line-card.tsx";
import { lineQuestion } from "../head/line-question.ts";
import { tellPace } from "../head/pace-words.ts";
import { SharesCard } from "../head/shares-card.tsx";
import { t } from "../words/words.ts";
import { AgenciesCard } from "./agencies-card.tsx";
import { LevelPage } from "./level-page.tsx";
import { type NationReport, useNation } from "./national.query.ts";
import { NotStarted } from "./not-started.tsx";
import { TileMap } from "./tile-map.tsx";
import { ZonesCard } from "./zones-card.tsx";

/** The nation for the authority: its zones and provinces side by side, who has not begun, and the way into each. */
export function NationPage() {
  const [search] = useSearchParams();
  const nation = useNation(() => askedOf(search));
  const provinceRows = (report: NationReport) =>
    report.provinces
      .filter(({ people }) => people > 0)
      .map(({ code, name, people, done }) => ({
        ...{ key: code, name, people, done },
        href: `/provinsi/${code}${askedQuery(askedOf(search))}`,
      }));
  return (
    <LevelPage name={t("national.nation")} zone="Asia/Jakarta" query={nation}>
      {(report) => (
        <div class="report">
          <FigureCard
            report={report()}
            notice={tellPace(report().pace, {
              ...report().set,
              deadlineOn: report().set.targetOn,
              agencyKind: "lembaga",
            })}
          />
          <LineCard name={t("head.line.nation")} question={lineQuestion(report())} />
          <div class="report-wide stack">
            <ZonesCard zones={report().zones} gap={report().gap} />
            <TileMap provinces={report().provinces} />
            <SharesCard
              title={t("national.provinces")}
              head={t("national.province_head")}
              rows={provinceRows(report())}
              shownFirst={10}
            />
            <Show when={report().agencies}>
              {(agencies) => (
                <>
                  <AgenciesCard
                    title={t("national.central")}
                    agencies={agencies().filter(({ provinceCode }) => provinceCode === "00")}
                  />
                  <NotStarted agencies={agencies()} />
                </>
              )}
            </Show>
          </div>
          <LevelParts report={report()} />
        </div>
      )}
    </LevelPage>
  );
}
