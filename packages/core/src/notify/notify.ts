import type { PersonId } from "../kernel/id.ts";
import { type Letter, renderMail, type Template } from "./mail.ts";
import type { MailName, MailOrder } from "./mail-order.ts";

export type Language = "id" | "en";

/** What notify borrows from other subjects and from content; joined up by whoever starts it. */
export type NotifyNeeds = {
  emailOf: (personId: PersonId) => Promise<string | undefined>;
  reviewers: () => Promise<readonly PersonId[]>;
  readTemplate: (mail: MailName, language: Language) => Promise<Template>;
  /** The public address that links lead to. */
  origin: string;
};

export type AddressedLetter = Letter & { to: string; messageId: string };

export function createNotify({ emailOf, reviewers, readTemplate, origin }: NotifyNeeds) {
  /** The letters an order amounts to now; whoever has no address gets none. */
  async function lettersFor(
    order: MailOrder,
    language: Language = "id",
  ): Promise<AddressedLetter[]> {
    const { moduleId, title, release } = order.module;
    const letter = renderMail(await readTemplate(order.mail, language), {
      title,
      release: String(release),
      note: order.note ?? "",
      link: `${origin}/studio/modul/${moduleId}`,
    });
    const people = order.to.kind === "person" ? [order.to.personId] : await reviewers();
    const addressed = await Promise.all(
      people.map(async (personId) => {
        const to = await emailOf(personId);
        // The same order makes the same id, so that a mail sent twice can be seen to be one.
        const messageId = `<${order.orderId}.${personId}@${new URL(origin).hostname}>`;
        return to ? [{ ...letter, to, messageId }] : [];
      }),
    );
    return addressed.flat();
  }

  return { lettersFor };
}

export type Notify = ReturnType<typeof createNotify>;
