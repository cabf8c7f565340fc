import { readFileSync } from "node:fs";
import { addDays, dayIn } from "@netra/core/kernel/day";
import { moduleIds } from "@netra/core/kernel/id";
import { moduleItem } from "@netra/core/publishing/module.item";
import { type Question, quizFileSchema } from "@netra/core/publishing/question";
import type { Release } from "@netra/core/publishing/release";
import { quizKeyItem, releaseItem } from "@netra/core/publishing/release.item";
import { setItem } from "@netra/core/publishing/set.item";
import * as v from "valibot";
import { readModules } from "../src/seed/module-files.ts";
import type { Owed } from "./agency.ts";
import type { Place } from "./place.ts";

const file = (key: string, contentType: string) => ({ key, contentType, byteCount: 1_000_000 });

/** A module of this repository as released, without its film, and the set that asks for it. */
export async function releaseMaterial({ fill }: Place) {
  const [written] = readModules();
  if (!written) throw new Error("content/modules holds no module");
  const quizFile = readFileSync(new URL("quiz.json", written.folder), "utf8");
  const { questions } = v.parse(quizFileSchema, JSON.parse(quizFile));
  const moduleId = moduleIds.mint();
  const at = new Date().toISOString();
  const { title, summary, goal, asOf, voice, chapters, passing } = written;
  const release: Release = {
    ...{ moduleId, release: 1, title, summary, goal, asOf, voice, chapters, passing },
    durationSeconds: 1 + Math.max(...questions.map((question) => question.momentSeconds)),
    video: file("bench.mp4", "video/mp4"),
    captions: file("bench.vtt", "text/vtt"),
    cues: [],
    coverageShare: 0.9,
    authority: { name: "Badan Rekaan", shortName: "BR", legalBasis: "UU 20/2023" },
    releasedAt: at,
  };
  const startsOn = addDays(dayIn("Asia/Jayapura", new Date()), -20);
  const owed: Owed = { set: 1, moduleIds: [moduleId], startsOn };
  await fill([
    moduleItem.toItem({
      ...{ moduleId, title, stage: "released", draftRelease: 1, latestRelease: 1 },
      ...{ createdAt: at, editedAt: at },
    }),
    releaseItem.toItem(release),
    quizKeyItem.toItem({ moduleId, release: 1, questions }),
    setItem.toItem({
      ...{ ...owed, title: "Program Rekaan", deadlineOn: addDays(startsOn, 40), openedAt: at },
      audience: { grades: "all", kinds: "all", agencyIds: "all" },
    }),
  ]);
  return { release, questions, owed };
}
export type Material = { release: Release; questions: Question[]; owed: Owed };
