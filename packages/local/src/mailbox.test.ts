import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "./mailbox.ts";

let dir: string;
let mailbox: Mailbox;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "netra-mailbox-"));
  mailbox = await startMailbox({ dir });
});
afterEach(async () => {
  await mailbox.stop();
  rmSync(dir, { recursive: true, force: true });
});

const send = (to: string, subject: string, text = "Tenggat 30 November.") =>
  createTransport(mailbox.smtpUrl).sendMail({
    from: "Netra <netra@contoh.go.id>",
    to,
    subject,
    text,
  });

async function page(path: string) {
  const server = createServer((request, response) => mailbox.serve(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const html = await answer.text();
  server.closeAllConnections();
  server.close();
  return { html, status: answer.status };
}

test("a mail that is sent can be found by its address and read", async () => {
  await send("maria@contoh.id", "Modul menunggu Anda");
  await send("yusuf@contoh.id", "Lain");
  const [letter] = mailbox.list("maria@contoh.id");
  expect(mailbox.list("maria@contoh.id")).toHaveLength(1);
  expect(await mailbox.open(letter?.letterId ?? "")).toMatchObject({
    subject: "Modul menunggu Anda",
    from: "Netra <netra@contoh.go.id>",
    text: expect.stringContaining("Tenggat 30 November."),
  });
});

test("mails stay over a restart", async () => {
  await send("maria@contoh.id", "Tetap ada");
  await mailbox.stop();
  mailbox = await startMailbox({ dir });
  expect(mailbox.list()).toMatchObject([{ subject: "Tetap ada", to: ["maria@contoh.id"] }]);
});

test("the page lists the newest first and shows a mail as text with its links", async () => {
  await send("maria@contoh.id", "Pertama");
  await send("maria@contoh.id", "Kedua <b>", "Buka http://127.0.0.1:4000/ lalu <i>lanjut</i>");
  const list = await page("/mailbox");
  expect(list.html.indexOf("Kedua &lt;b&gt;")).toBeLessThan(list.html.indexOf("Pertama"));
  const letter = await page(`/mailbox/${mailbox.list()[0]?.letterId}`);
  expect(letter.html).toContain('<a href="http://127.0.0.1:4000/">');
  expect(letter.html).toContain("&lt;i&gt;lanjut&lt;/i&gt;");
  expect((await page("/mailbox/none")).status).toBe(404);
});
