import { createSignal, type JSX, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { number, percent } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { BarTable } from "./bar-table.tsx";

export type ShareRow = {
  key: string;
  name: string;
  people: number;
  done: number;
  href?: string;
};

/** Parts of a whole with their bars. Beyond the first few they wait behind a button; paper shows all. */
export function SharesCard(props: {
  title: string;
  lede?: string | undefined;
  head: string;
  note?: { head: string; of: (key: string) => JSX.Element } | undefined;
  rows: readonly ShareRow[];
  shownFirst?: number;
}) {
  const [isWhole, setWhole] = createSignal(false);
  const first = () => props.shownFirst ?? props.rows.length;
  const hasMore = () => props.rows.length > first();
  return (
    <Card title={props.title} class="shares-card">
      <Show when={props.lede}>
        <p class="soft shares-lede">{props.lede}</p>
      </Show>
      <BarTable
        title={props.title}
        heads={{
          name: props.head,
          share: t("head.shares.share"),
          count: t("head.shares.missing"),
          ...(props.note && { note: props.note.head }),
        }}
        {...(props.note && { noteOf: props.note.of })}
        rows={props.rows.map((row, n) => {
          const { people, done, ...own } = row;
          const share = people === 0 ? 0 : done / people;
          return {
            ...own,
            share,
            shown: percent(share),
            count: number(people - done),
            countWord: t("head.shares.missing_short"),
            isLater: !isWhole() && n >= first(),
          };
        })}
      />
      <Show when={hasMore()}>
        <Button
          kind="quiet"
          class="no-print"
          aria-expanded={isWhole()}
          onClick={() => setWhole(!isWhole())}
        >
          {isWhole() ? t("head.shares.fewer") : t("head.shares.all", { count: props.rows.length })}
        </Button>
      </Show>
    </Card>
  );
}
