import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readCaptions } from "./captions.ts";
import { filmFiles } from "./made-from.ts";
import { sizeOf, stillNames } from "./make.ts";
import type { Module } from "./module.ts";
import { readingEase } from "./reading-ease.ts";
import { longestSilence, measure } from "./render.ts";
import { linesOf } from "./script.ts";

/** Tells an editor what was measured: sound, pace, sizes, and the sentences to write again. */
export async function report(module: Module) {
  const { folder, script } = module;
  const lines = linesOf(script);
  const ease = readingEase(lines.map((line) => line.text).join(" "));
  const audio = join(folder, "media", "audio.m4a");
  const { loudness, peak } = await measure(audio);
  const silence = await longestSilence(audio);
  const captions = await readFile(join(folder, "media", "captions.id.vtt"), "utf8");
  const lastSecond = readCaptions(captions).at(-1)?.endSeconds ?? 0;
  const pace = Math.round((ease.wordCount / lastSecond) * 60);
  console.log(
    `  last word at ${Math.round(lastSecond)} s, ${pace} words a minute, ${loudness} LUFS, ` +
      `peak ${peak} dB, longest silence ${silence.toFixed(1)} s`,
  );
  console.log(
    `  ${ease.wordCount} words, ${ease.wordsPerSentence.toFixed(1)} a sentence, ` +
      `${Math.round(ease.longWordShare * 100)}% long`,
  );
  for (const { sentence, score } of ease.hardest) console.log(`  hardest (${score}): ${sentence}`);
  for (const file of filmFiles) {
    console.log(`  ${file} ${Math.round((await sizeOf(folder, file)) / 1000)} KB`);
  }
  const stills = await Promise.all(stillNames(module).map((file) => sizeOf(folder, file)));
  const sum = stills.reduce((total, size) => total + size, 0);
  console.log(`  ${stills.length} stills ${Math.round(sum / 1000)} KB`);
}
