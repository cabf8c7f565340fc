import { createMirror } from "./mirror.ts";

/** What a learner must be told about something done without a network that came out otherwise. */
export type Note = {
  /** The server's reason, or `answered_elsewhere`, `release_replaced`. */
  code: string;
  title: string;
  moduleId: string;
  attemptId?: string;
  at: string;
};

type About = Pick<Note, "code" | "moduleId"> & { attemptId?: string };

const keyOf = ({ code, moduleId, attemptId }: About) => `${code}/${attemptId ?? moduleId}`;

/** The notes for one person, oldest first; the same thing is told once, however often it is said. */
export async function createNotes(personId: string) {
  const notes = await createMirror<Note>("notes", personId, keyOf);
  return {
    list: () => notes.list().toSorted((a, b) => a.at.localeCompare(b.at)),
    reload: notes.reload,
    add: (note: Omit<Note, "at">) =>
      notes.change(keyOf(note), (before) => before ?? { ...note, at: new Date().toISOString() }),
    dismiss: (note: About) => notes.change(keyOf(note), () => undefined),
  };
}

export type Notes = Awaited<ReturnType<typeof createNotes>>;
