import { Match, Show, Switch } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { spokenTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { ModuleView } from "./learning.query.ts";
import type { Ledger } from "./ledger.ts";
import { useOpening } from "./opening.ts";
import { OpenStops, ToReview } from "./quiz-steps.tsx";

/** The quiz of a module: what is still to be done before it opens, with ways there; then the way in. */
export function QuizCard(props: {
  module: ModuleView;
  ledger: Ledger;
  onGoTo: (seconds: number) => void;
}) {
  const { release } = props.module;
  const { moduleId, passing } = release;
  const opening = useOpening(
    () => moduleId,
    () => release.release,
  );
  const isUsedUp = () => props.module.attemptsLeft === 0 && !props.module.openAttemptId;
  const isReviewed = () => props.ledger.reviewLeft().length === 0;
  const isOpen = () => props.ledger.isOpen() && !isUsedUp();
  const openStops = () =>
    (release.stops ?? []).filter((stop) => props.ledger.openStopIds().includes(stop.stopId));

  return (
    <Card
      title={t("module.quiz", { count: passing.questionCount })}
      aside={
        <Show when={!isOpen()} fallback={<Badge tone="good">{t("module.quiz_open")}</Badge>}>
          <Badge>
            <Waiting ledger={props.ledger} openCount={openStops().length} isUsedUp={isUsedUp()} />
          </Badge>
        </Show>
      }
    >
      <div class="stack-s">
        <p class="soft">
          <Switch fallback={t("module.quiz_locked")}>
            <Match when={isUsedUp()}>{t("module.quiz_used_up")}</Match>
            <Match when={isOpen()}>
              {t("module.quiz_ready", {
                needed: passing.correctCount,
                count: passing.questionCount,
              })}
            </Match>
            <Match when={!isReviewed()}>{t("module.review_first")}</Match>
          </Switch>
        </p>
        <Show when={isOpen() && props.module.attemptsLeft}>
          {(left) => <p class="small soft">{t("module.attempts_left", { count: left() })}</p>}
        </Show>
        <Show when={props.ledger.hold()}>
          {(hold) => (
            <p class="small" role="status">
              {t(`module.hold.${hold()}`)}
            </p>
          )}
        </Show>
        <Show when={props.ledger.hold() === "signed_out"}>
          <ButtonLink href={`/masuk?returnTo=${encodeURIComponent(`/modul/${moduleId}`)}`}>
            {t("sign_in.action")}
          </ButtonLink>
        </Show>
        <Show when={props.ledger.skipped() !== undefined}>
          <p class="small soft">{t("module.skipped")}</p>
          <Button onClick={() => props.onGoTo(props.ledger.skipped() ?? 0)}>
            {t("module.go_to_skipped")}
          </Button>
        </Show>
        <OpenStops stops={openStops()} onGoTo={props.onGoTo} />
        <ToReview ledger={props.ledger} onGoTo={props.onGoTo} />
        <Show when={props.module.doneAt}>
          <p class="small soft">{t("module.already_passed")}</p>
        </Show>
        <p class="unseen" role="status">
          {isOpen() ? t("module.quiz_open") : ""}
        </p>
        <Show when={isOpen()}>
          <Button kind="primary" wide busy={opening.isPending} onClick={() => opening.mutate()}>
            {t(props.module.doneAt ? "module.quiz_again" : "module.quiz_start")}
          </Button>
        </Show>
        <Show when={props.module.lastAttempt}>
          {(last) => (
            <ButtonLink kind="quiet" href={`/hasil/${last().attemptId}`}>
              {t("module.last_result")}
            </ButtonLink>
          )}
        </Show>
        <Show when={opening.error}>{(error) => <ErrorState error={error()} compact />}</Show>
      </div>
    </Card>
  );
}

/** What the quiz waits for, in a few words. */
const Waiting = (props: { ledger: Ledger; openCount: number; isUsedUp: boolean }) => (
  <Switch fallback={t("module.quiz_counting")}>
    <Match when={props.isUsedUp}>{t("module.quiz_closed")}</Match>
    <Match when={props.ledger.missing() > 0}>
      {t("module.quiz_opens", { time: spokenTime(props.ledger.missing()) })}
    </Match>
    <Match when={props.openCount > 0}>{t("module.stops_open", { count: props.openCount })}</Match>
    <Match when={props.ledger.reviewLeft().length > 0}>
      {t("module.review_left", { count: props.ledger.reviewLeft().length })}
    </Match>
  </Switch>
);
