import { existsSync } from "node:fs";
import { moduleIds, personIds, uploadIds } from "@netra/core/kernel/id";
import { readCaptions } from "@netra/core/publishing/captions";
import { checklist } from "@netra/core/publishing/checklist";
import { type Draft, editDraftSchema, newDraft } from "@netra/core/publishing/draft";
import { readPicture, readPoster } from "@netra/core/publishing/image";
import { readAudio, readVideo } from "@netra/core/publishing/media";
import { sentPictureSchema } from "@netra/core/publishing/picture";
import { readQuestions } from "@netra/core/publishing/question-file";
import { type FileRole, uploadFault } from "@netra/core/publishing/upload";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { filesOf, type ModuleFile, picturesOf, readModules } from "../src/seed/module-files.ts";

const modules = readModules();

test("every module has a number and a folder of its own", () => {
  expect(modules.length).toBeGreaterThan(0);
  expect(new Set(modules.map(({ number }) => number)).size).toBe(modules.length);
  for (const { slug, folder } of modules) expect(folder.pathname).toMatch(`/${slug}/`);
});

const sidesOf = (bytes: Uint8Array) => {
  const { width, height } = readPicture(bytes);
  return { width, height };
};

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
    pictures: picturesOf(module).map(({ sent, fileName, contentType, bytes }) => {
      const key = `${module.slug}/${fileName}`;
      const file = { key, contentType, byteCount: bytes.byteLength, uploadId: uploadIds.mint() };
      return { ...v.parse(sentPictureSchema, sent), ...sidesOf(bytes), file };
    }),
  };
  return { draft, quiz: readQuestions(bytesOf("questions")) };
}

describe.each(modules)("the module $slug", (module) => {
  test("has every file it names, each fit to be brought to the studio", () => {
    const { video, audio, poster, captions } = module.media;
    for (const path of [video, audio, poster, captions, "quiz.json"]) {
      expect(path && existsSync(new URL(path, module.folder)), String(path)).toBe(true);
    }
    const pictures = picturesOf(module).map((each) => ({ role: "picture" as const, ...each }));
    for (const { role, fileName, contentType, bytes } of [...filesOf(module), ...pictures]) {
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
    const { draft, quiz } = await draftOf(module);
    const open = checklist(draft, quiz).filter(({ state }) => state !== "ready");
    expect(open).toEqual([]);
  });

  test("asks eight questions or more, each answered at a moment of core material", async () => {
    const { draft, quiz } = await draftOf(module);
    const { questions } = quiz;
    expect(questions.length).toBeGreaterThanOrEqual(8);
    for (const { questionId, momentSeconds } of questions) {
      expect(momentSeconds, questionId).toBeLessThan(draft.video!.durationSeconds);
      const chapter = module.chapters.findLast((each) => each.startSeconds <= momentSeconds);
      expect(chapter?.kind, questionId).toBe("core");
    }
  });

  test("draws by weights that belong to what it asks", async () => {
    const { weights, questions } = (await draftOf(module)).quiz;
    const asked = questions.map(({ violationType }) => violationType);
    expect(Object.keys(weights).length).toBeGreaterThan(0);
    for (const type of Object.keys(weights)) expect(asked).toContain(type);
    expect(asked.some((type) => (weights[type] ?? 1) > 0)).toBe(true);
  });

  test("shows something from the first second on, and again at every turn of what is taught", async () => {
    const seconds = (await draftOf(module)).draft.pictures!.map((each) => each.startSeconds);
    expect(seconds[0]).toBe(0);
    expect(seconds).toEqual([...new Set(seconds)].toSorted((a, b) => a - b));
    for (const { startSeconds, title } of module.chapters) {
      // A picture may stay from the chapter before for a breath, not for a passage.
      expect(
        seconds.some((each) => Math.abs(each - startSeconds) <= 5),
        title,
      ).toBe(true);
    }
  });
});
