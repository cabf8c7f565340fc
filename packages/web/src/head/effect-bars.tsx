import type { Effect } from "@netra/core/acts/effect";
import { longDay, number, percent } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { BarTable } from "./bar-table.tsx";

/** How the people stood when something was done, and how since: the effect, without claiming the cause. */
export function EffectBars(props: { title: string; effect: Effect }) {
  const rows = () => {
    const { baseline, now, after } = props.effect;
    const later = after.map(({ days, on, tally }) => ({
      key: String(days),
      name: t("head.effect.after", { count: days, day: longDay(on) }),
      tally,
    }));
    return [
      { key: "then", name: t("head.effect.then"), tally: baseline },
      ...later,
      { key: "now", name: t("head.effect.now"), tally: now },
    ];
  };
  return (
    <div class="shares-card">
      <BarTable
        title={t("head.effect.of", { act: props.title })}
        heads={{
          name: t("head.effect.when"),
          share: t("head.shares.share"),
          count: t("head.shares.missing"),
        }}
        rows={rows().map(({ key, name, tally: { people, done } }) => {
          const share = people === 0 ? 0 : done / people;
          return {
            ...{ key, name, share },
            shown: percent(share),
            count: number(people - done),
            countWord: t("head.shares.missing_short"),
          };
        })}
      />
    </div>
  );
}
