import type { Check } from "@netra/core/publishing/check";
import { clockTime, longDay, megabytes, number, spokenTime } from "../words/formats.ts";
import { t, type WordKey } from "../words/words.ts";

type Detail = {
  fields?: ("title" | "summary" | "goal")[];
  asOf?: string;
  isH264?: boolean;
  hasSound?: boolean;
  startsFast?: boolean;
  megabytes?: number;
  megabytesPerFour?: number;
  mostPerFour?: number;
  isHeavy?: boolean;
  durationSeconds?: number;
  count?: number;
  needed?: number;
  beyond?: number;
  hasCore?: boolean;
  faults?: { startSeconds?: number }[];
  endSeconds?: number;
  gapsBeforeSeconds?: number[];
  sameLength?: boolean;
  withoutAlt?: number[];
  beyondSeconds?: number[];
  misplaced?: number[];
  textBytes?: number;
  mostBytes?: number;
  wantedKinds?: number;
  wantedStops?: number;
  questionIds?: string[];
};

const moments = (seconds: readonly (number | undefined)[]) =>
  [...new Set(seconds.filter((each) => each !== undefined).map(clockTime))].slice(0, 5).join(", ");

const playWords = ({ isH264, hasSound, startsFast }: Detail) =>
  [
    isH264 === false && t("studio.check.video_codec"),
    hasSound === false && t("studio.check.video_silent"),
    startsFast === false && t("studio.check.video_slow"),
  ]
    .filter(Boolean)
    .join(" ");

/** Checks whose words are more than one fixed sentence a state. */
const tellers: Partial<Record<Check["code"], (state: Check["state"], detail: Detail) => string>> = {
  text: (state, { fields = [] }) =>
    state === "ready"
      ? t("studio.check.text_ready")
      : t("studio.check.text_missing", {
          fields: fields.map((field) => t(`studio.text.${field}`).toLowerCase()).join(", "),
        }),
  as_of: (state, { asOf }) =>
    state === "ready" && asOf
      ? t("studio.check.as_of_ready", { day: longDay(asOf) })
      : t("studio.check.as_of_missing"),
  video_plays: (state, detail) =>
    state === "ready" ? t("studio.check.video_plays_ready") : playWords(detail),
  data_size: (state, { megabytes: size = 0, megabytesPerFour = 0, mostPerFour = 0 }) =>
    t(`studio.check.data_size_${state === "ready" ? "ready" : "warning"}`, {
      size: megabytes(size * 1e6),
      rate: megabytes(megabytesPerFour * 1e6),
      most: megabytes(mostPerFour * 1e6),
    }),
  duration: (state, { durationSeconds = 0 }) =>
    t(`studio.check.duration_${state === "ready" ? "ready" : "warning"}`, {
      time: spokenTime(durationSeconds),
    }),
  chapters: (state, { count = 0, beyond = 0 }) => {
    if (state === "ready") return t("studio.check.chapters_ready", { count });
    if (state === "warning") return t("studio.check.chapters_warning");
    return t(beyond > 0 ? "studio.check.chapters_beyond" : "studio.check.chapters_core");
  },
  captions_timing: (state, { faults = [] }) =>
    t(`studio.check.captions_timing_${state === "ready" ? "ready" : "missing"}`, {
      count: faults.length,
      moments: moments(faults.map((fault) => fault.startSeconds)),
    }),
  captions_complete: (state, { endSeconds = 0, gapsBeforeSeconds = [] }) =>
    t(`studio.check.captions_complete_${state}`, {
      end: clockTime(endSeconds),
      moments: moments(gapsBeforeSeconds),
    }),
  audio: (state, { megabytes: megas = 0, sameLength, isHeavy, mostPerFour = 0 }) => {
    const size = megabytes(megas * 1e6);
    if (state === "ready") return t("studio.check.audio_ready", { size });
    if (isHeavy && sameLength) {
      return t("studio.check.audio_heavy", { size, most: megabytes(mostPerFour * 1e6) });
    }
    return t(sameLength === false ? "studio.check.audio_differs" : "studio.check.audio_warning");
  },
  pictures: (state, { count = 0, withoutAlt = [], beyondSeconds = [] }) => {
    if (state === "ready") return t("studio.check.pictures_ready", { count });
    if (state === "warning") return t("studio.check.pictures_warning");
    return withoutAlt.length > 0
      ? t("studio.check.pictures_alt", { moments: moments(withoutAlt) })
      : t("studio.check.pictures_beyond", { moments: moments(beyondSeconds) });
  },
  text_size: (state, { textBytes = 0, mostBytes = 0 }) =>
    t(`studio.check.text_size_${state === "ready" ? "ready" : "warning"}`, {
      size: megabytes(textBytes),
      most: megabytes(mostBytes),
    }),
  kinds: (state, { count = 0, wantedKinds = 0 }) =>
    t(`studio.check.kinds_${state === "ready" ? "ready" : "warning"}`, {
      count,
      wanted: number(wantedKinds),
    }),
  stops: (state, { count = 0, misplaced = [], wantedStops = 0 }) => {
    if (state === "ready") return t("studio.check.stops_ready", { count });
    if (state === "missing")
      return t("studio.check.stops_missing", { moments: moments(misplaced) });
    return t(count === 0 ? "studio.check.stops_none" : "studio.check.stops_warning", {
      count,
      wanted: number(wantedStops),
    });
  },
  questions: (state, { count = 0, needed = 0 }) => {
    if (state === "ready") return t("studio.check.questions_ready", { count });
    if (state === "warning") return t("studio.check.questions_warning", { count });
    return count === 0
      ? t("studio.check.questions_none")
      : t("studio.check.questions_few", { count, needed: number(needed) });
  },
  legal_basis: (state, { questionIds = [] }) =>
    state === "ready"
      ? t("studio.check.legal_basis_ready")
      : t("studio.check.legal_basis_missing", { ids: questionIds.join(", ") }),
  moments: (state, { questionIds = [] }) =>
    state === "ready"
      ? t("studio.check.moments_ready")
      : t("studio.check.moments_missing", { ids: questionIds.join(", ") }),
};

const plain: Partial<Record<Check["code"], Partial<Record<Check["state"], WordKey>>>> = {
  video: { ready: "studio.check.video_ready", missing: "studio.check.video_missing" },
  captions: { ready: "studio.check.captions_ready", missing: "studio.check.captions_missing" },
  poster: { ready: "studio.check.poster_ready", warning: "studio.check.poster_warning" },
};

/** One line of the checklist as a sentence an author can act on. */
export function checkWords(check: Pick<Check, "code" | "state"> & { detail?: unknown }): string {
  const { code, state, detail } = check;
  const teller = tellers[code];
  if (teller) return teller(state, (detail ?? {}) as Detail);
  const key = plain[code]?.[state];
  return key ? t(key) : code;
}
