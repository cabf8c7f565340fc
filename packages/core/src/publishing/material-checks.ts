import { check, megabytes, type Rule } from "./check.ts";
import { cueFaults } from "./cue.ts";
import { wayBytesOf } from "./way-bytes.ts";

/** What somebody who pays for data by the megabyte can be asked to load for four minutes. */
const fourMinutes = 240;
const heavyVideoMegabytes = 2;
const heavyAudioMegabytes = 0.9;
const heavyTextBytes = 60_000;
const longSeconds = 6 * 60;
/** Music may play out after the last word. */
const quietEndSeconds = 10;
const quietGapSeconds = 30;
const sameLengthSeconds = 2;

const megabytesOfFour = (file: { byteCount: number; durationSeconds: number }) =>
  megabytes((file.byteCount / file.durationSeconds) * fourMinutes);

export const videoRule: Rule = ({ video }) => {
  if (!video) return check("video", "missing");
  const { isH264, hasSound, startsFast, durationSeconds } = video;
  const plays = isH264 && hasSound && startsFast;
  const megabytesPerFour = megabytesOfFour(video);
  return [
    ...check("video", "ready"),
    ...check("video_plays", plays ? "ready" : "warning", { isH264, hasSound, startsFast }),
    ...check("data_size", megabytesPerFour > heavyVideoMegabytes ? "warning" : "ready", {
      megabytes: megabytes(video.byteCount),
      megabytesPerFour,
      mostPerFour: heavyVideoMegabytes,
      playsAsGiven: true,
    }),
    ...check("duration", durationSeconds > longSeconds ? "warning" : "ready", { durationSeconds }),
  ];
};

export const captionsRule: Rule = ({ captions, cues, video, chapters }) => {
  if (!captions || cues.length === 0) return check("captions", "missing");
  if (!video) return check("captions", "ready");
  const faults = cueFaults(cues, video.durationSeconds).slice(0, 20);
  const credits = chapters.findLast((chapter) => chapter.kind === "credits")?.startSeconds;
  const end = credits ?? video.durationSeconds;
  const last = Math.max(...cues.map((cue) => cue.endSeconds));
  const gaps = cues
    .filter((cue, n) => cue.startSeconds - (cues[n - 1]?.endSeconds ?? 0) > quietGapSeconds)
    .map((cue) => cue.startSeconds);
  const complete = last >= end - quietEndSeconds;
  return [
    ...check("captions", "ready"),
    ...check("captions_timing", faults.length === 0 ? "ready" : "missing", { faults }),
    ...check(
      "captions_complete",
      complete ? (gaps.length === 0 ? "ready" : "warning") : "missing",
      {
        endSeconds: last,
        gapsBeforeSeconds: gaps.slice(0, 20),
      },
    ),
  ];
};

export const companionsRule: Rule = ({ audio, poster, video }) => {
  const differs = Math.abs((audio?.durationSeconds ?? 0) - (video?.durationSeconds ?? 0));
  const sameLength = !video || differs <= sameLengthSeconds;
  const isHeavy = audio !== undefined && megabytesOfFour(audio) > heavyAudioMegabytes;
  return [
    ...check("audio", audio && sameLength && !isHeavy ? "ready" : "warning", {
      ...(audio && { megabytes: megabytes(audio.byteCount), sameLength, isHeavy }),
      mostPerFour: heavyAudioMegabytes,
    }),
    ...check("poster", poster ? "ready" : "warning"),
  ];
};

export const picturesRule: Rule = ({ pictures = [], cues, video }, { stops }) => {
  const end = video?.durationSeconds ?? Infinity;
  const withoutAlt = pictures.filter((picture) => picture.alt === "");
  const beyond = pictures.filter((picture) => picture.startSeconds >= end);
  const isWhole = withoutAlt.length === 0 && beyond.length === 0;
  const { textBytes } = wayBytesOf({ cues, pictures, stops });
  // A longer module may say and show more; a shorter one still has its first picture.
  const mostBytes = heavyTextBytes * Math.max(1, (video?.durationSeconds ?? 0) / fourMinutes);
  return [
    ...check("pictures", pictures.length === 0 ? "warning" : isWhole ? "ready" : "missing", {
      count: pictures.length,
      withoutAlt: withoutAlt.map((picture) => picture.startSeconds),
      beyondSeconds: beyond.map((picture) => picture.startSeconds),
    }),
    ...check("text_size", textBytes > mostBytes ? "warning" : "ready", { textBytes, mostBytes }),
  ];
};
