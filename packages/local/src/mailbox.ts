import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { keepLetters } from "./letters.ts";
import { letterPage, listPage, noLetterPage } from "./mailbox-page.ts";
import { sendPage, sendStyle } from "./page.ts";

export type Mailbox = Awaited<ReturnType<typeof startMailbox>>;

/** Takes every mail Netra sends on this machine and shows it at /mailbox. */
export async function startMailbox({ dir, port = 0 }: { dir: string; port?: number }) {
  const letters = keepLetters(dir);
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("error", done);
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        letters.add(Buffer.concat(chunks), to).then(() => done(), done);
      });
    },
  });
  // A client that hangs up in the middle is its own affair; without a listener it would end us.
  smtp.on("error", (error) => console.error(`mailbox: ${error.message}`));
  const server = smtp.listen(port, "127.0.0.1");
  await once(server, "listening");

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", "http://local");
    const [, , letterId] = url.pathname.split("/");
    if (letterId === "page.css") return sendStyle(response);
    if (!letterId) {
      const from = Math.max(0, Math.trunc(Number(url.searchParams.get("from"))) || 0);
      return sendPage(response, listPage(letters.list(), from));
    }
    const letter = await letters.open(letterId);
    if (!letter) return sendPage(response, noLetterPage, 404);
    return sendPage(response, letterPage(letter));
  }

  return {
    serve,
    smtpUrl: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    list: letters.list,
    open: letters.open,
    stop: () => new Promise<void>((done) => smtp.close(() => done())),
  };
}
