import { megabytes } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { type Way, ways } from "./way.ts";

type Sizes = { videoBytes: number; audioBytes?: number | undefined; textBytes: number };

/** Video, audio and text, each with what it costs to load, or that it is not here. A module without sound alone offers two. */
export function waysOf(sizes: Sizes, isHere: (way: Way) => boolean = () => true) {
  const bytes = { video: sizes.videoBytes, audio: sizes.audioBytes, text: sizes.textBytes };
  return ways
    .filter((value) => bytes[value] !== undefined)
    .map((value) => ({
      value,
      label: t(`way.${value}`),
      detail: isHere(value) ? megabytes(bytes[value] ?? 0) : t("way.not_here"),
      isDisabled: !isHere(value),
    }));
}
