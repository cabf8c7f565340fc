import { readFile } from "node:fs/promises";
import { keysOfStage, localStage } from "@netra/core/certifying/signing-key";
import type { Plugin } from "vite";

/** Builds in the keys of one stage: a deployed page must not trust the key of a developer's machine. */
export const certificateKeys = (stage = process.env.STAGE ?? localStage): Plugin => ({
  name: "netra-certificate-keys",
  enforce: "pre",
  async load(id) {
    if (!id.endsWith("/content/certificate-keys.json")) return undefined;
    this.addWatchFile(id);
    const keys = keysOfStage(JSON.parse(await readFile(id, "utf8")), stage);
    return JSON.stringify(keys);
  },
});
