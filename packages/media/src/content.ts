import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createCache } from "./cache.ts";
import { coverageFile, currentCoverage } from "./coverage.ts";
import { filmFiles, isFresh } from "./made-from.ts";
import { makeFilm, makePictures, settleMoments, stillNames } from "./make.ts";
import { listModules, readModule } from "./module.ts";
import { report } from "./report.ts";
import { requireTools } from "./tool.ts";

const cacheFolder = join(import.meta.dirname, "../../../node_modules/.cache/netra-media");
const bench = { cache: createCache(cacheFolder), workFolder: join(cacheFolder, "work") };

async function makeAll(wanted: string[], isForced: boolean, isMeasured: boolean) {
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
    }
    if (!hasStills) {
      await requireTools(["ffmpeg"]);
      await makePictures(module, bench);
    }
    await settleMoments(module);
    if (isMeasured || !hasFilm || !hasStills) await report(module);
  }
  await writeFile(coverageFile, await currentCoverage());
}

const options = process.argv.slice(2);
const wanted = options.filter((option) => !option.startsWith("--"));
makeAll(wanted, options.includes("--force"), options.includes("--measure")).catch(
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
