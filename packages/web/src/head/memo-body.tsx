import { For, Show } from "solid-js";
import { Bar } from "../ui/bar.tsx";
import { Card } from "../ui/card.tsx";
import { Table } from "../ui/table.tsx";
import { longDay, number, percent, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { MemoContent } from "./acts.query.ts";

const shareOf = ({ people, done }: { people: number; done: number }) =>
  people === 0 ? 0 : done / people;

/** The figures of the last day, what was still open, and the seal over it all. */
export function MemoBody(props: { content: MemoContent; sha256: string }) {
  const own = () => props.content;
  return (
    <div class="acts">
      <Card title={own().officeName}>
        <dl class="letter-head">
          <Fact name={t("head.memo.holder")} value={own().holderName} />
          <Fact
            name={t("head.memo.term")}
            value={`${longDay(own().startsOn)} – ${longDay(own().endsOn)}`}
          />
          <Fact name={t("head.memo.decree")} value={own().decree} />
        </dl>
      </Card>
      <For each={own().figures}>
        {(figures) => (
          <Card title={figures.title} class="shares-card">
            <div class="stack-s">
              <p class="figure-line">
                <strong class="figure">{percent(shareOf(figures.total))}</strong>
                <span class="soft figures">
                  {t("national.done_of", {
                    done: number(figures.total.done),
                    people: number(figures.total.people),
                  })}
                </span>
              </p>
              <Bar value={figures.total.done} max={figures.total.people} label={figures.title} />
              <p class="soft">
                {t("head.target.line", {
                  share: percent(figures.target),
                  day: longDay(figures.targetOn),
                })}
              </p>
              <Show when={figures.units}>
                {(units) => (
                  <details class="fold">
                    <summary>{t("head.memo.units", { count: units().length })}</summary>
                    <Table
                      caption={figures.title}
                      rows={units()}
                      columns={[
                        {
                          head: t("head.unit_name.region"),
                          cell: (unit) => unit.name,
                          isRowHead: true,
                        },
                        {
                          head: t("head.line.people"),
                          cell: (unit) => number(unit.people),
                          align: "end",
                        },
                        {
                          head: t("head.shares.missing"),
                          cell: (unit) => number(unit.people - unit.done),
                          align: "end",
                        },
                        {
                          head: t("head.shares.share"),
                          cell: (unit) => percent(shareOf(unit)),
                          align: "end",
                        },
                      ]}
                    />
                  </details>
                )}
              </Show>
            </div>
          </Card>
        )}
      </For>
      <OpenLetters letters={own().letters} />
      <Card title={t("head.memo.seal")}>
        <p class="soft">
          {t("head.memo.sealed_at", {
            day: longDay(own().sealedAt, own().zone),
            time: timeWithZone(own().sealedAt, own().zone),
          })}
        </p>
        <p class="seal small figures">SHA-256: {props.sha256}</p>
      </Card>
    </div>
  );
}

function OpenLetters(props: { letters: MemoContent["letters"] }) {
  return (
    <Card title={t("head.memo.open_letters")}>
      <Show
        when={props.letters.length > 0}
        fallback={<p class="soft">{t("head.memo.open_none")}</p>}
      >
        <Table
          caption={t("head.memo.open_letters")}
          rows={props.letters}
          columns={[
            { head: t("head.letter.number"), cell: (letter) => letter.number, isRowHead: true },
            { head: t("head.memo.unit"), cell: (letter) => letter.unitName },
            { head: t("head.memo.issued"), cell: (letter) => longDay(letter.issuedOn) },
            { head: t("head.letter.deadline"), cell: (letter) => longDay(letter.deadlineOn) },
            {
              head: t("head.memo.change"),
              cell: (letter) =>
                t("head.memo.then_now", {
                  before: number(letter.doneThen),
                  now: number(letter.doneNow),
                  people: number(letter.people),
                }),
            },
          ]}
        />
      </Show>
    </Card>
  );
}

const Fact = (props: { name: string; value: string }) => (
  <div>
    <dt>{props.name}</dt>
    <dd>{props.value}</dd>
  </div>
);
