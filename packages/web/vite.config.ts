import { readFile } from "node:fs/promises";
import { defineConfig, type Plugin } from "vite";
import solid from "vite-plugin-solid";
import { certificateKeys } from "./certificate-keys.ts";
import { workerBuild } from "./worker-build.ts";

/** Subjects only staff and visitors read about; their words are not sent to learners, whose start page is kept small. */
const staffSubjects =
  /^(hr|head|national|studio|operator|check|grade|kind|fault\.(acts|publishing|roster|reporting))\./;

/** One file of words a language, two halves in the build: `learner.id.ts` and `staff.id.ts` each get their own. */
const halves: Plugin = {
  name: "netra-words",
  enforce: "pre",
  async resolveId(source, importer) {
    const half = importer?.match(/\/words\/(learner|staff)\.\w+\.ts$/)?.[1];
    if (!half || !source.endsWith(".json")) return undefined;
    const file = await this.resolve(source, importer, { skipSelf: true });
    return file && `${file.id}?${half}`;
  },
  async load(id) {
    const [, file, half] = id.match(/^(.*\.json)\?(learner|staff)$/) ?? [];
    if (!file) return undefined;
    this.addWatchFile(file);
    const words = Object.entries(JSON.parse(await readFile(file, "utf8")));
    const own = words.filter(([key]) => staffSubjects.test(key) === (half === "staff"));
    return `export default ${JSON.stringify(Object.fromEntries(own))}`;
  },
};

export default defineConfig({
  plugins: [halves, certificateKeys(), solid(), workerBuild],
  build: {
    target: "es2022",
    // The browsers of a three-year-old phone know module preload.
    modulePreload: { polyfill: false },
    // A data: address inside CSS or script would be refused by the content policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // All that the first page needs comes in one file: a dozen small ones cost more than they hold.
        codeSplitting: { groups: [{ name: "start", test: /web\/src\/main\.tsx$/ }] },
      },
    },
  },
  server: { port: 4300, strictPort: true },
  preview: { port: 4301, strictPort: true },
});
