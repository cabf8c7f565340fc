import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createCache } from "./cache.ts";
import { readCaptions } from "./captions.ts";
import { coverageFile, currentCoverage } from "./coverage.ts";
import { filmFiles, isFresh } from "./made-from.ts";
import { makeFilm, makePictures, settleMoments, sizeOf, stillNames } from "./make.ts";
import { listModules, type Module, readModule } from "./module.ts";
import { readingEase } from "./reading-ease.ts";
import { measure } from "./render.ts";
import { linesOf } from "./script.ts";
import { requireTools } from "./tool.ts";

const cacheFolder = join(import.meta.dirname, "../../../node_modules/.cache/netra-media");
const bench = { cache: createCache(cacheFolder), workFolder: join(cacheFolder, "work") };

async function makeAll(wanted: string[], isForced: boolean) {
  const slugs = wanted.length > 0 ? wanted : await listModules();
  for (const slug of slugs) {
    const module = await readModule(slug);
    const { folder, filmDigest, stillDigest } = module;
    const stills = stillNames(module);
    const hasFilm = !isForced && (await isFresh(folder, "film", filmDigest, filmFiles));
    const hasStills = !isForced && (await isFresh(folder, "pictures", stillDigest, stills));
    console.log(`${slug}: ${hasFilm && hasStills ? "nothing to draw or say anew" : "making"}.`);
    if (!hasFilm) {
      await requireTools(["ffmpeg", "espeak-ng"]);
      await makeFilm(module, bench);
      await report(module);
    }
    if (!hasStills) {
      await requireTools(["ffmpeg"]);
      await makePictures(module, bench);
      const sizes = await Promise.all(stills.map((file) => sizeOf(folder, file)));
      const sum = sizes.reduce((total, size) => total + size, 0);
      console.log(`  ${stills.length} stills ${Math.round(sum / 1000)} KB`);
    }
    await settleMoments(module);
  }
  await writeFile(coverageFile, await currentCoverage());
}

async function report({ folder, script }: Module) {
  const ease = readingEase(
    linesOf(script)
      .map((line) => line.text)
      .join(" "),
  );
  const { loudness, peak } = await measure(join(folder, "media", "audio.m4a"));
  const captions = await readFile(join(folder, "media", "captions.id.vtt"), "utf8");
  const lastSecond = readCaptions(captions).at(-1)?.endSeconds ?? 0;
  console.log(
    `  last word at ${Math.round(lastSecond)} s, ${loudness} LUFS, peak ${peak} dB; ${ease.wordCount} words, ` +
      `${ease.wordsPerSentence.toFixed(1)} a sentence, ${Math.round(ease.longWordShare * 100)}% long`,
  );
  for (const { sentence, score } of ease.hardest) console.log(`  hardest (${score}): ${sentence}`);
  for (const file of filmFiles) {
    console.log(`  ${file} ${Math.round((await sizeOf(folder, file)) / 1000)} KB`);
  }
}

const options = process.argv.slice(2);
const wanted = options.filter((option) => !option.startsWith("--"));
makeAll(wanted, options.includes("--force")).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
