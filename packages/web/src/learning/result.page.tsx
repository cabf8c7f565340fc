import { Navigate, useParams } from "@solidjs/router";
import { For, Match, Show, Switch } from "solid-js";
import { CertificateLine } from "../certifying/certificate-line.tsx";
import { loaded } from "../loaded.ts";
import { Page } from "../shell/page.tsx";
import { Badge } from "../ui/badge.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import { nextModule } from "./assignment.ts";
import { type AttemptResult, useAttempt, useHome } from "./learning.query.ts";
import { TryAgain } from "./try-again.tsx";
import { WrongCard } from "./wrong-card.tsx";
import "./result.css";

/** What a graded attempt came to, and for every wrong answer why, on what basis, and where it was said. */
export function ResultPage() {
  const params = useParams();
  const attempt = useAttempt(() => params.attemptId ?? "");
  const graded = (): AttemptResult | undefined => {
    const view = loaded(attempt);
    return view?.stage === "graded" ? view : undefined;
  };
  return (
    <Page title={t("result.title")} back={{ href: "/", label: t("nav.home") }} isNarrow hideHead>
      <Switch fallback={<Skeleton lines={3} tall />}>
        <Match when={graded()}>{(result) => <Result result={result()} />}</Match>
        <Match when={loaded(attempt)?.stage === "open"}>
          <Navigate href={`/kuis/${params.attemptId}`} />
        </Match>
        <Match when={attempt.error}>
          <ErrorState error={attempt.error} onRetry={() => attempt.refetch()} />
        </Match>
      </Switch>
    </Page>
  );
}

function Result(props: { result: AttemptResult }) {
  const wrong = () => props.result.questions.filter((question) => !question.isCorrect);
  return (
    <>
      <Show when={props.result.note === "answered_elsewhere"}>
        <div class="card is-tint" role="status">
          <h2>{t("result.elsewhere_title")}</h2>
          <p>{t("result.elsewhere")}</p>
        </div>
      </Show>
      <Card class="result">
        <Badge tone={props.result.hasPassed ? "good" : "warn"}>
          {t(props.result.hasPassed ? "result.passed" : "result.not_yet")}
        </Badge>
        <h1>
          {t("result.count", {
            right: props.result.correctCount,
            count: props.result.questionCount,
          })}
        </h1>
        <p class="soft">
          {t("result.needed", { needed: props.result.neededCount })}{" "}
          {props.result.hasPassed
            ? t("result.recorded", { unit: props.result.unitName })
            : t("result.try_on")}{" "}
          {!props.result.hasPassed && props.result.attemptsLeft === undefined
            ? t("result.no_limit")
            : ""}
        </p>
        <Show when={props.result.hasPassed} fallback={<TryAgain result={props.result} />}>
          <NextModule />
          <CertificateLine moduleId={props.result.moduleId} />
        </Show>
      </Card>
      <Show when={wrong().length > 0}>
        <h2>{t("result.to_learn", { count: wrong().length })}</h2>
      </Show>
      <For each={wrong()}>
        {(question) => (
          <WrongCard
            question={question}
            number={props.result.questions.indexOf(question) + 1}
            moduleId={props.result.moduleId}
          />
        )}
      </For>
    </>
  );
}

/** After a pass: the next module of any set that is not done, or that all of it is. */
function NextModule() {
  const home = useHome();
  const next = () =>
    loaded(home)
      ?.sets.flatMap((set) => (set.status === "done" ? [] : [nextModule(set)]))
      .at(0);
  return (
    <Show when={loaded(home)} fallback={<Skeleton lines={1} />}>
      <Show
        when={next()}
        fallback={
          <>
            <p class="result-done">{t("result.all_done")}</p>
            <ButtonLink kind="primary" wide href="/">
              {t("not_found.action")}
            </ButtonLink>
          </>
        }
      >
        {(module) => (
          <ButtonLink kind="primary" wide href={`/modul/${module().moduleId}?putar`}>
            {t("result.next", { title: module().title })}
          </ButtonLink>
        )}
      </Show>
    </Show>
  );
}
