import { t } from "../words/words.ts";

/** Where on the way to the election it happens: a point on a line, before or after the mark that counts. */
export function PhaseMark(props: { phase: "before" | "after" }) {
  const at = () => (props.phase === "before" ? 9 : 35);
  return (
    <span class="phase">
      <svg width="44" height="14" viewBox="0 0 44 14" aria-hidden="true">
        <path class="phase-line" d="M1 7h42" />
        <path class="phase-line" d="M22 1v12" />
        <circle class="phase-now" cx={at()} cy="7" r="4.500" />
      </svg>
      {t(`phase.${props.phase}`)}
    </span>
  );
}
