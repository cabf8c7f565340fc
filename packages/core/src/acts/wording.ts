/** The letters we propose, as they stand in `content/letters`: paragraphs with `{{names}}`. */
export type Wording = {
  instruction: { subject: string; paragraphs: readonly string[] };
  reminder: { paragraphs: readonly string[] };
};

/** Fills in; a name that is asked for and not given is an error, never an empty place. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a letter asks for ${name}`);
    return value;
  });
}

// Letters are official and in Indonesian, whatever language their author reads.
const dates = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: "UTC" });
const numbers = new Intl.NumberFormat("id-ID");
const shares = new Intl.NumberFormat("id-ID", { style: "percent", maximumFractionDigits: 1 });

/** `30 November 2026` */
export const dayText = (day: string) => dates.format(new Date(`${day}T00:00:00Z`));
/** `1.234` */
export const countText = (count: number) => numbers.format(count);
/** `62,5%`; rounded down, so that nothing is said to be whole before it is. */
export const shareText = (share: number) => shares.format(Math.floor(share * 1000 + 1e-9) / 1000);

export type Spoken = {
  agencyName: string;
  unitName: string;
  setTitle: string;
  today: string;
  deadlineOn: string;
  target: number;
  people: number;
  done: number;
};

const valuesOf = (of: Spoken) => ({
  agency: of.agencyName,
  unit: of.unitName,
  set: of.setTitle,
  today: dayText(of.today),
  deadline: dayText(of.deadlineOn),
  target: shareText(of.target),
  people: countText(of.people),
  done: countText(of.done),
  missing: countText(of.people - of.done),
  share: shareText(of.people === 0 ? 0 : of.done / of.people),
});

/** The instruction we propose; the head may write every word of it anew. */
export function proposedLetter({ instruction }: Wording, of: Spoken) {
  const values = valuesOf(of);
  return {
    subject: fill(instruction.subject, values),
    text: instruction.paragraphs.map((each) => fill(each, values)).join("\n\n"),
  };
}

/** What can be passed on by hand to whoever leads the unit. */
export const reminderText = ({ reminder }: Wording, of: Spoken): string =>
  reminder.paragraphs.map((each) => fill(each, valuesOf(of))).join("\n\n");
