import { Show } from "solid-js";
import { Button, ButtonLink } from "../ui/button.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { t } from "../words/words.ts";
import type { AttemptResult } from "./learning.query.ts";
import { useOpening } from "./opening.ts";

/** After a failed attempt: the moments to be seen again first, then the next attempt, if there is one. */
export function TryAgain(props: { result: AttemptResult }) {
  const opening = useOpening(() => props.result.moduleId);
  const moduleAt = () => `/modul/${props.result.moduleId}`;
  const first = () => props.result.toReview[0];
  const isUsedUp = () => props.result.attemptsLeft === 0;
  const tryAgain = (
    <Show when={!isUsedUp()} fallback={<p>{t("result.used_up")}</p>}>
      <Show when={props.result.attemptsLeft}>
        {(left) => <p class="small soft">{t("module.attempts_left", { count: left() })}</p>}
      </Show>
      <Button kind="primary" wide busy={opening.isPending} onClick={() => opening.mutate()}>
        {t("result.try_again")}
      </Button>
    </Show>
  );
  return (
    <>
      <Show when={!isUsedUp() && first()} fallback={tryAgain}>
        {(stretch) => (
          <>
            <p>{t("result.review_first")}</p>
            <ButtonLink kind="primary" wide href={`${moduleAt()}?t=${stretch().from}&putar`}>
              {t("result.review", { count: props.result.toReview.length })}
            </ButtonLink>
          </>
        )}
      </Show>
      <Show when={!first() || isUsedUp()}>
        <ButtonLink wide href={moduleAt()}>
          {t("result.open_material")}
        </ButtonLink>
      </Show>
      <Show when={opening.error}>{(error) => <ErrorState error={error()} compact />}</Show>
    </>
  );
}
