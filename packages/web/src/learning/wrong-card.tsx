import { A } from "@solidjs/router";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { clockTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { AnswerText } from "./answer-text.tsx";
import type { AttemptResult } from "./learning.query.ts";

type Question = AttemptResult["questions"][number];

/** One wrong answer, answered: what is right, why, on what legal basis, and the moment that says it. */
export function WrongCard(props: { question: Question; number: number; moduleId: string }) {
  return (
    <Card tone="warn" title={t("result.wrong", { number: props.number })}>
      <div class="stack-s">
        <p>{props.question.prompt}</p>
        <dl class="stack-s">
          <div>
            <dt>{t("result.your_answer")}</dt>
            <dd class="soft">
              <AnswerText question={props.question} ids={props.question.chosen} />
            </dd>
          </div>
          <div>
            <dt>{t("result.right_answer")}</dt>
            <dd class="right-answer">
              <AnswerText question={props.question} ids={props.question.correct} />
            </dd>
          </div>
        </dl>
        <p>{props.question.reason}</p>
        <p class="small soft">
          {t("result.legal_basis")} {props.question.legalBasis.join("; ")}
        </p>
        <A class="moment" href={`/modul/${props.moduleId}?t=${props.question.momentSeconds}&putar`}>
          <Icon name="play" size={20} />
          {t("result.moment", { time: clockTime(props.question.momentSeconds) })}
        </A>
      </div>
    </Card>
  );
}
