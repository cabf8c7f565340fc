import { parseText, tokenizeVTTCue, type VTTNode } from "media-captions";
import { invalid } from "../kernel/fault.ts";
import { type CueFault, cueFaults } from "./cue.ts";
import type { Cue } from "./release.ts";

const time = String.raw`((?:\d+:)?[0-5]\d:[0-5]\d[.,]\d{3})`;
const timing = new RegExp(String.raw`^\s*${time}\s+-->\s+${time}(?:\s|$)`);
const arrow = /-->|\d\s*[-=]+>\s*\d/;
const shownFaults = 50;
const maxCues = 3000;
/** A release holds its cues in one item, which the table limits to 400 KB. */
const maxTextBytes = 250_000;

/** Reads a WebVTT or SubRip file whole; one that a player would silently read in part is refused. */
export async function readCaptions(bytes: Uint8Array): Promise<Cue[]> {
  const text = decode(bytes);
  const isVtt = text.startsWith("WEBVTT");
  const timings = timingFaults(text);
  if (!isVtt && timings.count === 0) throw invalid("publishing.captions_unreadable");
  const { cues: parsed } = await parseText(text, { type: isVtt ? "vtt" : "srt" });
  const cues = parsed.map((cue) => ({
    startSeconds: toMilliseconds(cue.startTime),
    endSeconds: toMilliseconds(cue.endTime),
    text: plainText(tokenizeVTTCue(cue)),
  }));
  const faults = timings.faults.length > 0 ? timings.faults : cueFaults(cues);
  if (faults.length > 0 || cues.length !== timings.count) {
    throw invalid("publishing.captions_faulty", { faults: faults.slice(0, shownFaults) });
  }
  if (cues.length > maxCues || Buffer.byteLength(JSON.stringify(cues)) > maxTextBytes) {
    throw invalid("publishing.captions_too_long", { maxCues });
  }
  return cues;
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.replaceAll(/\r\n?/g, "\n").trimStart();
  } catch {
    throw invalid("publishing.captions_not_utf8");
  }
}

/** The parser drops what it cannot read; an author must be told the line instead. */
function timingFaults(text: string): { count: number; faults: CueFault[] } {
  const faults: CueFault[] = [];
  let count = 0;
  for (const [n, line] of text.split("\n").entries()) {
    if (!arrow.test(line)) continue;
    count += 1;
    const found = timing.exec(line);
    if (!found?.[1] || !found[2]) faults.push({ code: "unreadable", line: n + 1 });
    else if (secondsOf(found[2]) <= secondsOf(found[1])) {
      faults.push({ code: "reversed", line: n + 1, startSeconds: secondsOf(found[1]) });
    }
  }
  return { count, faults };
}

/** The parser adds hours, minutes and seconds as fractions: 1.344 comes out as 1.3439999999999999. */
const toMilliseconds = (seconds: number) => Math.round(seconds * 1000) / 1000;

const secondsOf = (clock: string) =>
  clock
    .replace(",", ".")
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(part), 0);

const plainText = (nodes: readonly VTTNode[]): string => allText(nodes).trim();

const allText = (nodes: readonly VTTNode[]): string =>
  nodes.map((node) => (node.type === "text" ? node.data : allText(node.children))).join("");
