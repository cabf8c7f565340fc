import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { NotifyNeeds } from "@netra/core/notify/notify";

/** In the cloud the letters are copied beside the bundle; on a developer's machine they are where they are written. */
const folder = process.env.LAMBDA_TASK_ROOT
  ? join(process.env.LAMBDA_TASK_ROOT, "content/mail")
  : fileURLToPath(new URL("../../../content/mail", import.meta.url));

export const readMailFile: NotifyNeeds["readTemplate"] = (mail, language) =>
  readFile(join(folder, `${mail}.${language}.md`), "utf8");
