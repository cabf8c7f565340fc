import { existsSync } from "node:fs";
import { moduleIds, personIds, uploadIds } from "@netra/core/kernel/id";
import { readCaptions } from "@netra/core/publishing/captions";
import { checklist } from "@netra/core/publishing/checklist";
import { type Draft, editDraftSchema, newDraft } from "@netra/core/publishing/draft";
import { readAudio, readPoster, readVideo } from "@netra/core/publishing/media";
import { readQuestions } from "@netra/core/publishing/question-file";
import { type FileRole, uploadFault } from "@netra/core/publishing/upload";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { filesOf, type ModuleFile, readModules } from "../src/seed/module-files.ts";

const modules = readModules();

test("every module has a number and a folder of its own", () => {
  expect(modules.length).toBeGreaterThan(0);
  expect(new Set(modules.map(({ number }) => number)).size).toBe(modules.length);
  for (const { slug, folder } of modules) expect(folder.pathname).toMatch(`/${slug}/`);
});

/** The module as the studio would hold it once everything was brought. */
async function draftOf(module: ModuleFile) {
  const files = filesOf(module);
  const bytesOf = (role: FileRole) => files.find((file) => file.role === role)!.bytes;
  const fileOf = (role: FileRole) => {
    const { contentType, bytes } = files.find((file) => file.role === role)!;
    const key = `${module.slug}/${role}`;
    return { key, contentType, byteCount: bytes.byteLength, uploadId: uploadIds.mint() };
  };
  const { title, summary, goal, asOf, voice, chapters, passing } = module;
  const draft: Draft = {
    ...newDraft({ moduleId: moduleIds.mint(), title }, personIds.mint(), `${asOf}T00:00:00Z`),
    ...{ summary, goal, asOf, voice, chapters, passing },
    video: { ...fileOf("video"), ...(await readVideo(bytesOf("video"))) },
    audio: { ...fileOf("audio"), ...(await readAudio(bytesOf("audio"))) },
    poster: { ...fileOf("poster"), ...readPoster(bytesOf("poster")) },
    captions: fileOf("captions"),
    cues: await readCaptions(bytesOf("captions")),
  };
  return { draft, questions: readQuestions(bytesOf("questions")) };
}

describe.each(modules)("the module $slug", (module) => {
  test("has every file it names, each fit to be brought to the studio", () => {
    const { video, audio, poster, captions } = module.media;
    for (const path of [video, audio, poster, captions, "quiz.json"]) {
      expect(path && existsSync(new URL(path, module.folder)), String(path)).toBe(true);
    }
    for (const { role, fileName, contentType, bytes } of filesOf(module)) {
      const sent = { role, fileName, contentType, byteCount: bytes.byteLength };
      expect(uploadFault(sent), fileName).toBe(undefined);
    }
  });

  test("could be typed into the studio as it is", () => {
    const { title, summary, goal, asOf, voice, chapters, passing } = module;
    const edit = { version: 1, title, summary, goal, asOf, voice, chapters, passing };
    expect(v.parse(editDraftSchema, edit)).toEqual(edit);
  });

  test("is ready for review in every point of the studio's list, without a warning", async () => {
    const { draft, questions } = await draftOf(module);
    const open = checklist(draft, questions).filter(({ state }) => state !== "ready");
    expect(open).toEqual([]);
  });

  test("asks eight questions or more, each answered at a moment of core material", async () => {
    const { draft, questions } = await draftOf(module);
    expect(questions.length).toBeGreaterThanOrEqual(8);
    for (const { questionId, momentSeconds } of questions) {
      expect(momentSeconds, questionId).toBeLessThan(draft.video!.durationSeconds);
      const chapter = module.chapters.findLast((each) => each.startSeconds <= momentSeconds);
      expect(chapter?.kind, questionId).toBe("core");
    }
  });
});
