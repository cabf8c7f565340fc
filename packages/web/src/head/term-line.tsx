import { Show } from "solid-js";
import { grantsOf, type SessionView } from "../session/session.ts";
import { Badge } from "../ui/badge.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";

/** In whose term the report is read. On paper there is no bar to carry it. */
export function TermLine(props: { session: SessionView; onPaper?: boolean }) {
  const term = () => grantsOf(props.session, "head")[0];
  const line = () =>
    t("head_term.line", {
      office: term()?.officeName ?? "",
      until: longDay(term()?.endsOn ?? ""),
    });
  return (
    <Show when={term()}>
      <Show when={props.onPaper} fallback={<Badge>{line()}</Badge>}>
        <p class="only-print">{line()}</p>
      </Show>
    </Show>
  );
}
