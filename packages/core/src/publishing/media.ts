import { parseBuffer } from "music-metadata";
import { invalid } from "../kernel/fault.ts";

export type VideoFacts = {
  durationSeconds: number;
  /** H.264 plays on every phone; anything else is named to the author. */
  isH264: boolean;
  hasSound: boolean;
  /** The index stands before the picture, so that playing begins before all is loaded. */
  startsFast: boolean;
};

/** Measures a film from its bytes; refuses what is not a whole MP4 with pictures. */
export async function readVideo(bytes: Uint8Array): Promise<VideoFacts> {
  const { format, boxes } = await readMp4(bytes, "publishing.video_unreadable");
  if (!format.hasVideo) throw invalid("publishing.video_unreadable");
  const codecs = format.trackInfo.map((track) => track.codecId ?? "");
  return {
    durationSeconds: durationOf(format.duration),
    isH264: codecs.some((codec) => /^avc[1-4]$/.test(codec)),
    hasSound: format.hasAudio === true,
    startsFast: boxes.indexOf("moov") < boxes.indexOf("mdat"),
  };
}

/** Measures a sound file; refuses what is not a whole M4A without pictures. */
export async function readAudio(bytes: Uint8Array): Promise<{ durationSeconds: number }> {
  const { format } = await readMp4(bytes, "publishing.audio_unreadable");
  if (!format.hasAudio || format.hasVideo) throw invalid("publishing.audio_unreadable");
  return { durationSeconds: durationOf(format.duration) };
}

async function readMp4(bytes: Uint8Array, code: string) {
  const boxes = boxesOf(bytes);
  const whole = boxes?.[0] === "ftyp" && boxes.includes("moov") && boxes.includes("mdat");
  if (!boxes || !whole) throw invalid(code);
  try {
    const options = { duration: true, skipCovers: true };
    const { format } = await parseBuffer(bytes, { mimeType: "video/mp4" }, options);
    return { format, boxes };
  } catch {
    throw invalid(code);
  }
}

/** The names of the outermost boxes in order, or undefined when one runs past the end. */
function boxesOf(bytes: Uint8Array): string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = 0;
  while (at < bytes.byteLength) {
    if (at + 16 > bytes.byteLength && at + 8 !== bytes.byteLength) return undefined;
    const size = view.getUint32(at);
    names.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    const long = size === 1 ? Number(view.getBigUint64(at + 8)) : size;
    const length = size === 0 ? bytes.byteLength - at : long;
    if (length < 8 || at + length > bytes.byteLength || names.length > 10_000) return undefined;
    at += length;
  }
  return names;
}

function durationOf(seconds: number | undefined): number {
  if (!seconds || !Number.isFinite(seconds) || seconds > 7200) {
    throw invalid("publishing.media_duration", { maxSeconds: 7200 });
  }
  return Math.round(seconds * 100) / 100;
}
