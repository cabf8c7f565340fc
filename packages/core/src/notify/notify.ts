import type { AgencyId, PersonId, UnitPath } from "../kernel/id.ts";
import { type Letter, renderMail, type Template } from "./mail.ts";
import type { MailName, MailOrder, ReminderOrder } from "./mail-order.ts";

export type Language = "id" | "en";

/** What notify borrows from other subjects and from content; joined up by whoever starts it. */
export type NotifyNeeds = {
  emailOf: (personId: PersonId) => Promise<string | undefined>;
  reviewers: () => Promise<readonly PersonId[]>;
  /** HR of the unit, or of the nearest unit above it that has one. */
  hrOf: (agencyId: AgencyId, unitPath: UnitPath) => Promise<readonly PersonId[]>;
  readTemplate: (mail: MailName, language: Language) => Promise<Template>;
  /** The public address that links lead to. */
  origin: string;
};

export type AddressedLetter = Letter & { to: string; messageId: string };

const tags = { id: "id-ID", en: "en-GB" } as const;

function reminderValues({ reminder }: ReminderOrder, language: Language) {
  const { officeName, unitName, setTitle, deadlineOn, people, done } = reminder;
  const numbers = new Intl.NumberFormat(tags[language]);
  const dates = new Intl.DateTimeFormat(tags[language], { dateStyle: "long", timeZone: "UTC" });
  return {
    office: officeName,
    unit: unitName,
    set: setTitle,
    deadline: dates.format(new Date(`${deadlineOn}T00:00:00Z`)),
    people: numbers.format(people),
    done: numbers.format(done),
    missing: numbers.format(people - done),
  };
}

export function createNotify(needs: NotifyNeeds) {
  const { emailOf, reviewers, hrOf, readTemplate, origin } = needs;

  function valuesOf(order: MailOrder, language: Language): Record<string, string> {
    if (order.mail === "unit-reminder") {
      return { ...reminderValues(order, language), link: `${origin}/pegawai` };
    }
    const { moduleId, title, release } = order.module;
    const link = `${origin}/studio/modul/${moduleId}`;
    return { title, release: String(release), note: order.note ?? "", link };
  }

  function peopleFor({ to }: MailOrder): Promise<readonly PersonId[]> | PersonId[] {
    if (to.kind === "person") return [to.personId];
    return to.kind === "role" ? reviewers() : hrOf(to.agencyId, to.unitPath);
  }

  /** The letters an order amounts to now; whoever has no address gets none. */
  async function lettersFor(
    order: MailOrder,
    language: Language = "id",
  ): Promise<AddressedLetter[]> {
    const template = await readTemplate(order.mail, language);
    const letter = renderMail(template, valuesOf(order, language));
    const people = await peopleFor(order);
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
