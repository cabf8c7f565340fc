import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { captionLimit, readCaptions, rowsOf } from "./captions.ts";
import { untold } from "./lexicon.ts";
import { filmFiles, isFresh } from "./made-from.ts";
import { sizeOf, stillNames } from "./make.ts";
import { listModules, readModule } from "./module.ts";
import { withPictures } from "./moments.ts";
import { linesOf, scenesOf } from "./script.ts";

const slugs = await listModules();

describe.each(slugs)("the module %s", async (slug) => {
  const module = await readModule(slug);
  const lines = linesOf(module.script);
  const read = (path: string) => readFile(join(module.folder, path), "utf8");
  const about = JSON.parse(await read("module.json"));
  const cues = readCaptions(await read("media/captions.id.vtt"));
  const lastSecond = cues.at(-1)?.endSeconds ?? 0;

  it("says in the lexicon how every doubtful word is spoken", () => {
    expect(lines.flatMap((line) => untold(line.text, module.lexicon))).toEqual([]);
  });

  it("shows in its captions what is said, word for word", () => {
    const shown = cues.map(({ cueId, text }) => [cueId, text.replaceAll("\n", " ")]);
    expect(shown).toEqual(lines.map(({ lineId, text }) => [lineId, text]));
  });

  it("has captions that fit two rows and never overlap", () => {
    for (const [index, cue] of cues.entries()) {
      const rows = rowsOf(cue.text.replaceAll("\n", " "));
      expect(rows.length, cue.cueId).toBeLessThanOrEqual(captionLimit.rows);
      for (const row of rows) expect(row.length, row).toBeLessThanOrEqual(captionLimit.rowLength);
      expect(cue.endSeconds, cue.cueId).toBeGreaterThan(cue.startSeconds);
      expect(cue.endSeconds).toBeLessThanOrEqual(cues[index + 1]?.startSeconds ?? Infinity);
    }
  });

  it("calls its voice synthetic unless a person has spoken every line", () => {
    const isRecorded = lines.every(({ lineId }) => module.recordedLines.includes(lineId));
    expect(about.voice).toBe(isRecorded ? "recorded" : "synthetic");
    expect(lines.map(({ lineId }) => lineId)).toEqual(expect.arrayContaining(module.recordedLines));
  });

  it("is not made from an older script, picture or lexicon", async () => {
    const { folder, filmDigest, stillDigest } = module;
    expect(await isFresh(folder, "film", filmDigest, filmFiles)).toBe(true);
    expect(await isFresh(folder, "pictures", stillDigest, stillNames(module))).toBe(true);
  });

  it("lasts two to four minutes and costs at most 3.5 MB", async () => {
    expect(lastSecond).toBeGreaterThan(120);
    expect(lastSecond).toBeLessThan(240);
    const [video, audio, poster] = await Promise.all(
      ["video.mp4", "audio.m4a", "poster.webp"].map((file) => sizeOf(module.folder, file)),
    );
    expect(video).toBeLessThanOrEqual(2_000_000);
    expect(audio).toBeLessThanOrEqual(900_000);
    expect(poster).toBeLessThanOrEqual(40_000);
  });

  it("moves every part of a picture at a line that its scene has", () => {
    for (const { sceneId, svg } of module.pictures) {
      const count = lines.filter(({ lineId }) => lineId.startsWith(`${sceneId}-`)).length;
      for (const [, at] of svg.matchAll(/data-(?:at|to|dim)="(\d+)"/g)) {
        expect(Number(at), sceneId).toBeLessThanOrEqual(count);
      }
    }
  });

  it("describes every picture to those who do not see it", () => {
    for (const { sceneId, svg } of module.pictures) expect(svg, sceneId).toMatch(/<title>.+</);
    for (const { sceneId, alt } of scenesOf(module.script)) {
      expect(alt.length, `${sceneId} needs ![…](pictures/${sceneId}.svg)`).toBeGreaterThan(20);
      expect(alt.length, sceneId).toBeLessThanOrEqual(300);
    }
  });

  it("announces a still picture for each scene, from the second the scene begins", async () => {
    const file = await read("module.json");
    expect(withPictures(file, module.script, cues)).toBe(file);
    expect(about.pictures).toHaveLength(scenesOf(module.script).length);
  });

  it("can be read with its pictures and stops for at most 60 KB", async () => {
    const stills = await Promise.all(stillNames(module).map((file) => sizeOf(module.folder, file)));
    const { stops } = JSON.parse(await read("quiz.json"));
    const words = cues.map(({ text }) => text).join("\n") + JSON.stringify(stops);
    const sum = stills.reduce((total, size) => total + size, Buffer.byteLength(words));
    expect(sum).toBeLessThanOrEqual(60_000);
    expect(await readdir(join(module.folder, "media/pictures"))).toHaveLength(stills.length);
  });

  it("announces chapters that begin inside the video, the first at its start", () => {
    const starts: number[] = about.chapters.map(
      (chapter: { startSeconds: number }) => chapter.startSeconds,
    );
    expect(starts[0]).toBe(0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(Math.max(...starts)).toBeLessThan(lastSecond);
    expect(about.chapters.map(({ title }: { title: string }) => title)).toEqual(
      module.script.chapters.map(({ title }) => title),
    );
  });
});
