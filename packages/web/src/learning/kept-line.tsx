import { longDay, readersZone, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";

/** Says that what is shown is not from now, and from when it is. */
export function KeptLine(props: { at: string }) {
  const zone = readersZone("Asia/Jakarta");
  return (
    <p class="soft small">
      {t("state.kept_at", {
        day: longDay(props.at, zone),
        time: timeWithZone(props.at, zone),
      })}
    </p>
  );
}
