import { createOutbox } from "../learning/outbox.ts";
import { createSavedAnswers } from "../learning/saved-answers.ts";
import { moveFromOlderVersion } from "./migrate.ts";
import { createNotes } from "./notes.ts";
import { createShelf } from "./shelf.ts";

async function open(personId: string) {
  const [outbox, answers, notes, shelf] = await Promise.all([
    createOutbox(personId),
    createSavedAnswers(personId),
    createNotes(personId),
    createShelf(personId),
  ]);
  await moveFromOlderVersion(personId, outbox);
  return { personId, outbox, answers, notes, shelf };
}

/** All that this device keeps for one person: nothing of it is read or sent for anybody else. */
export type Belongings = Awaited<ReturnType<typeof open>>;

let opened: { personId: string; opening: Promise<Belongings> } | undefined;
let present: Belongings | undefined;
let announce: (belongings: Belongings) => void;
/** Comes when it is known who is here. */
export const whoIsHere = new Promise<Belongings>((resolve) => {
  announce = resolve;
});

/** Opens what belongs to a person, once; a page of theirs is shown only afterwards. */
export function openBelongings(personId: string): Promise<Belongings> {
  if (opened?.personId !== personId) {
    const opening = open(personId).then((all) => {
      present = all;
      announce(all);
      return all;
    });
    opened = { personId, opening };
  }
  return opened.opening;
}

/** Of the person who is signed in; inside the shell it is always there. */
export function belongings(): Belongings {
  if (!present) throw new Error("nobody's belongings are open yet");
  return present;
}

export const hasBelongings = (): boolean => present !== undefined;
