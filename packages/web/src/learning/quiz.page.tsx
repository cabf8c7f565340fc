import { Navigate, useParams } from "@solidjs/router";
import { Match, Switch } from "solid-js";
import { loaded } from "../loaded.ts";
import { belongings } from "../offline/belongings.ts";
import { Page } from "../shell/page.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import { HandedInCard } from "./handed-in-card.tsx";
import { type OpenAttempt, useAttempt } from "./learning.query.ts";
import { QuizForm } from "./quiz-form.tsx";
import "./quiz.css";

/** An attempt that is still open, or handed in and not yet graded; a graded one shows its result instead. */
export function QuizPage() {
  const params = useParams();
  const attempt = useAttempt(() => params.attemptId ?? "");
  const open = (): OpenAttempt | undefined => {
    const view = loaded(attempt);
    return view?.stage === "open" ? view : undefined;
  };
  const handedIn = () => {
    const sheet = belongings().answers.find(params.attemptId ?? "");
    return sheet?.handedIn && sheet;
  };
  return (
    <Switch
      fallback={
        <Page title={t("quiz.title")} back={{ href: "/", label: t("nav.home") }} isNarrow hideHead>
          <Skeleton lines={3} tall />
        </Page>
      }
    >
      <Match when={loaded(attempt)?.stage === "graded"}>
        <Navigate href={`/hasil/${params.attemptId}`} />
      </Match>
      <Match when={handedIn()}>
        {(sheet) => (
          <Page
            title={t("quiz.title")}
            back={{ href: "/", label: t("nav.home") }}
            isNarrow
            hideHead
          >
            <HandedInCard sheet={sheet()} />
          </Page>
        )}
      </Match>
      <Match when={open()}>{(view) => <QuizForm attempt={view()} />}</Match>
      <Match when={attempt.error}>
        <Page title={t("quiz.title")} back={{ href: "/", label: t("nav.home") }} isNarrow hideHead>
          <ErrorState error={attempt.error} onRetry={() => attempt.refetch()} />
        </Page>
      </Match>
    </Switch>
  );
}
