import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createCache } from "./cache.ts";
import { readCaptions } from "./captions.ts";
import { isFresh, mediaFiles } from "./made-from.ts";
import { makeModule, settleMoments, sizeOf } from "./make.ts";
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
    if (!isForced && (await isFresh(module.folder, module.digest))) {
      await settleMoments(module);
      console.log(`${slug}: nothing changed that is heard or seen.`);
      continue;
    }
    await requireTools(["ffmpeg", "espeak-ng"]);
    console.log(`${slug}: making its media.`);
    await makeModule(module, bench);
    await report(module);
  }
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
  for (const file of mediaFiles) {
    console.log(`  ${file} ${Math.round((await sizeOf(folder, file)) / 1000)} KB`);
  }
}

const options = process.argv.slice(2);
const wanted = options.filter((option) => !option.startsWith("--"));
makeAll(wanted, options.includes("--force")).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
