import { grantsOf, type SessionView } from "../session/session.ts";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";

/** In whose name somebody acts here: the office and its term, the agency looked after, or the own unit. */
export function standingLine(session: SessionView): string {
  const [term] = grantsOf(session, "head");
  if (term) {
    return t("head_term.line", { office: term.officeName, until: longDay(term.endsOn) });
  }
  const [delegate] = grantsOf(session, "delegate");
  if (delegate) return delegate.officeName;
  const [hr] = grantsOf(session, "hr");
  return hr?.agencyName ?? session.member?.unitName ?? "";
}
