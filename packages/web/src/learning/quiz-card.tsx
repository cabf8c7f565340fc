import { Show } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { spokenTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { ModuleView } from "./learning.query.ts";
import type { Ledger } from "./ledger.ts";
import { useOpening } from "./opening.ts";

/** The quiz of a module: how much is still to be followed before it opens, then the way in. */
export function QuizCard(props: {
  module: ModuleView;
  ledger: Ledger;
  onGoTo: (seconds: number) => void;
}) {
  const { moduleId, passing } = props.module.release;
  const opening = useOpening(() => moduleId);
  const isOpen = () => props.ledger.confirmed().isCovered;
  return (
    <Card
      title={t("module.quiz", { count: passing.questionCount })}
      aside={
        <Show when={!isOpen()} fallback={<Badge tone="good">{t("module.quiz_open")}</Badge>}>
          <Badge>
            {props.ledger.missing() > 0
              ? t("module.quiz_opens", { time: spokenTime(props.ledger.missing()) })
              : t("module.quiz_counting")}
          </Badge>
        </Show>
      }
    >
      <div class="stack-s">
        <p class="soft">
          {isOpen()
            ? t("module.quiz_ready", { needed: passing.correctCount, count: passing.questionCount })
            : t("module.quiz_locked")}
        </p>
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
        <Show when={opening.error}>{(error) => <ErrorState error={error()} compact />}</Show>
      </div>
    </Card>
  );
}
