import { addDays } from "@netra/core/kernel/day";
import { createSignal, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { longDay, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { Figures } from "./report.query.ts";

/** When the figures are from, and the way to any other day. */
export function CountedAt(props: { figures: Figures; zone: string; onDay: (day: string) => void }) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <div class="counted-at">
      <Show when={!props.figures.on && props.figures.countedAt}>
        {(at) => (
          <p class="small soft">
            {t("head.counted_at", {
              day: longDay(at(), props.zone),
              time: timeWithZone(at(), props.zone),
            })}
          </p>
        )}
      </Show>
      <Button kind="quiet" class="no-print" onClick={() => setOpen(true)}>
        {t("head.day.choose")}
      </Button>
      <Show when={props.figures.isCounting}>
        <p class="small soft" role="status">
          {t("head.catching_up")}
        </p>
      </Show>
      <DayDialog
        open={isOpen()}
        first={props.figures.days[0]?.day ?? props.figures.set.startsOn}
        last={props.figures.today}
        day={props.figures.on ?? addDays(props.figures.today, -1)}
        onClose={() => setOpen(false)}
        onDay={props.onDay}
      />
    </div>
  );
}

function DayDialog(props: {
  open: boolean;
  first: string;
  last: string;
  day: string;
  onClose: () => void;
  onDay: (day: string) => void;
}) {
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get("day") ?? "");
    if (!day) return;
    props.onClose();
    props.onDay(day);
  };
  return (
    <Dialog
      open={props.open}
      title={t("head.day.title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("action.cancel")}</Button>
          <Button kind="primary" type="submit" form="choose-day">
            {t("head.day.show")}
          </Button>
        </>
      }
    >
      <form id="choose-day" onSubmit={submit}>
        <Field
          label={t("head.day.field")}
          hint={t("head.day.hint", { first: longDay(props.first), last: longDay(props.last) })}
        >
          {(control) => (
            <input
              {...control()}
              class="control"
              type="date"
              name="day"
              required
              min={props.first}
              max={props.last}
              value={props.day}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

/** Says plainly that these are the figures of a day that is past, and leads away from it again. */
export function PastDay(props: {
  day: string;
  figures: Figures | undefined;
  onDay: (day: string | undefined) => void;
}) {
  const first = () => props.figures?.days[0]?.day;
  const step = (by: number) => () => props.onDay(addDays(props.day, by));
  return (
    <section
      class="past-day card is-tint"
      aria-label={t("head.day.at", { day: longDay(props.day) })}
    >
      <p>
        <strong>{t("head.day.at", { day: longDay(props.day) })}</strong> {t("head.day.at_more")}
      </p>
      <Button kind="primary" class="no-print" onClick={() => props.onDay(undefined)}>
        {t("head.day.back")}
      </Button>
      <div class="row no-print">
        <Show when={first() && (first() ?? "") < props.day}>
          <Button onClick={step(-1)}>{t("head.day.previous")}</Button>
        </Show>
        <Show when={props.figures && addDays(props.day, 1) < props.figures.today}>
          <Button onClick={step(1)}>{t("head.day.next")}</Button>
        </Show>
      </div>
    </section>
  );
}
