import { createDirectory } from "@netra/core/directory";
import { createNotify } from "@netra/core/notify/notify";
import { tableOfEnv } from "./connection.ts";
import { createDeliver } from "./delivering.ts";
import { readEnv } from "./env.ts";
import { readMailFile } from "./mail-files.ts";
import { createSmtp } from "./smtp.ts";

const env = readEnv(["SMTP_URL", "MAIL_FROM", "ORIGIN"]);

export const handler = createDeliver({
  notify: createNotify({
    ...createDirectory(tableOfEnv()),
    readTemplate: readMailFile,
    origin: env.ORIGIN,
  }),
  sendLetter: createSmtp({ url: env.SMTP_URL, from: env.MAIL_FROM }),
});
