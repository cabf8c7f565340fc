import type { AddressedLetter } from "@netra/core/notify/notify";
import { createTransport } from "nodemailer";

/** One SMTP path for the cloud's mail service and for the mailbox of a developer's machine. */
export function createSmtp({ url, from }: { url: string; from: string }) {
  const transport = createTransport(url);
  return (letter: AddressedLetter) =>
    transport.sendMail({ ...letter, from, headers: { "Auto-Submitted": "auto-generated" } });
}
