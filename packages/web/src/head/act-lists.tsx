import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { longDay, percent } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { ActLine } from "./act-line.tsx";
import type { ActsList, Letter } from "./acts.query.ts";
import { askedQuery } from "./asked.ts";

const tones = { draft: "neutral", issued: "good", withdrawn: "neutral" } as const;

/** Letters, reminders and targets, each with what came of it. */
export function ActLists(props: {
  acts: ActsList;
  zone: string;
  agencyId: string;
  isHead: boolean;
}) {
  const isEmpty = () =>
    props.acts.letters.length + props.acts.reminders.length + props.acts.targets.length === 0;
  const href = (letterId: string) =>
    `/laporan/surat/${letterId}${askedQuery({}, { instansi: props.agencyId })}`;
  const letterTitle = (letter: Letter) =>
    letter.issuance
      ? t("head.letter.numbered", { number: letter.issuance.number, unit: letter.unitName })
      : t("head.letter.to", { unit: letter.unitName });
  return (
    <div class="acts">
      <Show when={isEmpty()}>
        <EmptyState
          title={t("head.acts.empty")}
          action={
            <Show when={props.isHead}>
              <ButtonLink kind="primary" href={href("baru")}>
                {t("head.letter.write")}
              </ButtonLink>
            </Show>
          }
        >
          {t("head.acts.empty_body")}
        </EmptyState>
      </Show>
      <Show when={!isEmpty()}>
        <p class="small soft">{t("head.effect.about")}</p>
      </Show>
      <Show when={props.acts.letters.length > 0}>
        <Card title={t("head.acts.letters")}>
          <For each={props.acts.letters}>
            {(letter) => (
              <ActLine
                title={<A href={href(letter.letterId)}>{letterTitle(letter)}</A>}
                name={letterTitle(letter)}
                when={
                  letter.issuance
                    ? longDay(letter.issuance.issuedOn)
                    : longDay(letter.draftedAt, props.zone)
                }
                badge={
                  <Badge tone={tones[letter.state]}>{t(`head.letter.state_${letter.state}`)}</Badge>
                }
                effect={letter.withdrawal ? undefined : letter.effect}
              />
            )}
          </For>
        </Card>
      </Show>
      <Show when={props.acts.reminders.length > 0}>
        <Card title={t("head.acts.reminders")}>
          <For each={props.acts.reminders}>
            {(reminder) => (
              <ActLine
                title={reminder.unitName}
                name={t("head.units.remind_of", { unit: reminder.unitName })}
                when={longDay(reminder.day)}
                more={
                  reminder.contactCount > 0
                    ? t("head.remind.sent_to", { count: reminder.contactCount })
                    : t("head.remind.by_hand")
                }
                effect={reminder.effect}
              />
            )}
          </For>
        </Card>
      </Show>
      <Show when={props.acts.targets.length > 0}>
        <Card title={t("head.acts.targets")}>
          <For each={props.acts.targets}>
            {(target) => (
              <ActLine
                title={t("head.target.line", {
                  share: percent(target.share),
                  day: longDay(target.untilOn),
                })}
                name={t("head.target.title")}
                when={longDay(target.setOn)}
                badge={
                  <Show when={target.setAt === props.acts.target?.setAt}>
                    <Badge tone="good">{t("head.target.current")}</Badge>
                  </Show>
                }
                effect={target.effect}
              />
            )}
          </For>
        </Card>
      </Show>
    </div>
  );
}
