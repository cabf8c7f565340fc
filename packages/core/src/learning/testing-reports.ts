import { moduleIds, personIds } from "../kernel/id.ts";
import type { Material } from "./attention.ts";
import type { Attention, Progress, SentProgress } from "./progress.ts";
import type { Quiz } from "./quiz.ts";
import { takeReport } from "./report.ts";

export const start = new Date("2026-11-22T01:00:00Z");
export const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);

type Film = Material & { stops?: { stopId: string }[] };
type Sent = Partial<SentProgress> & { ticketAt: number; at: number; module?: number };

export const filmOf = (durationSeconds: number, change: Partial<Film> = {}): Film => ({
  durationSeconds,
  chapters: [
    { startSeconds: 0, kind: "intro" },
    { startSeconds: 5, kind: "core" },
    { startSeconds: durationSeconds - 5, kind: "credits" },
  ],
  coverageShare: 0.9,
  ...change,
});

/** One person's learning as the server keeps it: reports in, at the server's time in seconds. */
export function givenLedger(films: readonly Film[], quiz?: Pick<Quiz, "review">) {
  const personId = personIds.mint();
  const of = films.map(() => ({ personId, moduleId: moduleIds.mint(), release: 1 }));
  const progress: (Progress | undefined)[] = films.map(() => undefined);
  let attention: Attention | undefined;
  let tried: Quiz | undefined = quiz && { ...of[0]!, attemptCount: 1, version: 1, ...quiz };

  function report({ ticketAt, at: now, module = 0, ...sent }: Sent): Progress {
    const after = takeReport(
      films[module]!,
      of[module]!,
      { progress: progress[module], attention, quiz: module === 0 ? tried : undefined },
      { stretches: [], placeSeconds: 0, ...sent },
      at(ticketAt),
      at(now),
    );
    progress[module] = after.progress;
    attention = after.attention;
    if (module === 0) tried = after.quiz ?? tried;
    return after.progress;
  }

  const playedSeconds = (module = 0) =>
    [...Buffer.from(progress[module]?.coverage ?? "", "base64")].reduce(
      (sum, byte) => sum + byte.toString(2).replaceAll("0", "").length,
      0,
    );
  const state = () => ({ progress: structuredClone(progress), attention, quiz: tried });
  return { report, state, playedSeconds, progress, review: () => tried?.review };
}
