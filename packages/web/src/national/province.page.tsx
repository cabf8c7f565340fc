import { findProvince } from "@netra/core/roster/province";
import { useParams, useSearchParams } from "@solidjs/router";
import { askedOf, askedQuery } from "../head/asked.ts";
import { FigureCard } from "../head/figure-card.tsx";
import { LevelParts } from "../head/level-parts.tsx";
import { LineCard } from "../head/line-card.tsx";
import { lineQuestion } from "../head/line-question.ts";
import { tellPace } from "../head/pace-words.ts";
import { seesNation } from "../head/report-agency.ts";
import { useSession } from "../session/session.query.ts";
import { t } from "../words/words.ts";
import { AgenciesCard } from "./agencies-card.tsx";
import { LevelPage } from "./level-page.tsx";
import { useProvince } from "./national.query.ts";
import { NotStarted } from "./not-started.tsx";

/** A province for its governor and the authority: its regencies and cities side by side, each one tap away. */
export function ProvincePage() {
  const params = useParams();
  const [search] = useSearchParams();
  const session = useSession();
  const code = () => params.provinceCode ?? "";
  const province = useProvince(code, () => askedOf(search));
  const known = () => findProvince(code());
  const back = () =>
    session.data && seesNation(session.data)
      ? { href: `/nasional${askedQuery(askedOf(search))}`, label: t("national.nation") }
      : undefined;
  return (
    <LevelPage
      name={known() ? t("national.province", { name: known()?.name ?? "" }) : ""}
      zone={known()?.zone ?? "Asia/Jakarta"}
      query={province}
      back={back()}
    >
      {(report) => (
        <div class="report">
          <FigureCard
            report={report()}
            notice={tellPace(report().pace, {
              ...report().set,
              deadlineOn: report().set.targetOn,
              agencyKind: "provinsi",
            })}
          />
          <LineCard
            name={report().province.name}
            question={lineQuestion(report())}
            beside={[
              { key: "nation", name: t("head.line.nation"), shares: report().beside.nation },
            ]}
          />
          <div class="report-wide stack">
            <AgenciesCard title={t("national.agencies")} agencies={report().agencies} />
            <NotStarted agencies={report().agencies} />
          </div>
          <LevelParts report={report()} />
        </div>
      )}
    </LevelPage>
  );
}
