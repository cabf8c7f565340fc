import type { Cue } from "./release.ts";

export type CueFaultCode = "order" | "overlap" | "outside" | "empty" | "unreadable" | "reversed";

/** What is wrong with one caption, and where an author finds it. */
export type CueFault = { code: CueFaultCode; line?: number; startSeconds?: number };

/** Players round to a frame; a caption that ends this little after the film is not wrong. */
const graceSeconds = 0.5;

/** Captions that are out of order, talk over one another, say nothing, or lie beyond the film. */
export function cueFaults(cues: readonly Cue[], durationSeconds = Infinity): CueFault[] {
  const faults: CueFault[] = [];
  for (const [n, cue] of cues.entries()) {
    const before = cues[n - 1];
    const add = (code: CueFaultCode) => faults.push({ code, startSeconds: cue.startSeconds });
    if (cue.text === "") add("empty");
    if (cue.startSeconds < 0 || cue.endSeconds <= cue.startSeconds) add("reversed");
    if (before && cue.startSeconds < before.startSeconds) add("order");
    else if (before && cue.startSeconds < before.endSeconds) add("overlap");
    if (cue.endSeconds > durationSeconds + graceSeconds) add("outside");
  }
  return faults;
}

const clockOf = (seconds: number) => {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const rest = String(milliseconds % 1000).padStart(3, "0");
  return `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}.${rest}`;
};

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The captions as every browser plays them. */
export const toWebVtt = (cues: readonly Cue[]) =>
  `WEBVTT\n\n${cues
    .map(
      (cue) =>
        `${clockOf(cue.startSeconds)} --> ${clockOf(cue.endSeconds)}\n${escaped(cue.text)}\n`,
    )
    .join("\n")}`;
