import type { UnitPath } from "../kernel/id.ts";
import type { Tally } from "../reporting/tally.ts";
import { proposedLetter, reminderText, type Wording } from "./wording.ts";

/** What could be written to a unit now: a letter to edit, a text to pass on. */
export type Proposal = {
  set: number;
  setTitle: string;
  unit: { unitPath: UnitPath; name: string };
  tally: Tally;
  letter: { subject: string; text: string; deadlineOn: string };
  reminder: {
    text: string;
    /** How many HR officers a mail would go to. */
    contactCount: number;
    remindedAt?: string | undefined;
  };
};

type Matter = {
  agencyName: string;
  unit: { unitPath: UnitPath; name: string };
  set: number;
  setTitle: string;
  today: string;
  deadlineOn: string;
  /** The deadline a letter of today may still name. */
  letterOn: string;
  target: number;
  tally: Tally;
  remindedAt: string | undefined;
  contactCount: number;
};

export function proposalOf(wording: Wording, of: Matter): Proposal {
  const { unit, set, setTitle, tally, contactCount, remindedAt } = of;
  const spoken = { ...of, unitName: unit.name, people: tally.people, done: tally.done };
  return {
    ...{ set, setTitle, tally },
    unit: { unitPath: unit.unitPath, name: unit.name },
    letter: {
      ...proposedLetter(wording, { ...spoken, deadlineOn: of.letterOn }),
      deadlineOn: of.letterOn,
    },
    reminder: {
      text: reminderText(wording, spoken),
      contactCount,
      ...(remindedAt && { remindedAt }),
    },
  };
}
