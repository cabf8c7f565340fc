import type { Answer } from "@netra/core/learning/attempt";
import { createMirror } from "../offline/mirror.ts";

/** Chosen options by question, as they stand on this device until the server has graded them. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** The answers of one attempt: while they are given, and when they wait to be graded. */
export type Sheet = {
  attemptId: string;
  moduleId: string;
  title: string;
  chosen: Chosen;
  /** Handed in; from then on nothing about them changes. `turn` is their place in the queue. */
  handedIn?: { answers: Answer[]; at: string; turn: number };
};
export type HandedIn = Sheet & Required<Pick<Sheet, "handedIn">>;

type Of = Pick<Sheet, "attemptId" | "moduleId" | "title">;

const isHandedIn = (sheet: Sheet): sheet is HandedIn => sheet.handedIn !== undefined;

/** The answers that one person gave on this device. */
export async function createSavedAnswers(personId: string) {
  const sheets = await createMirror<Sheet>("answers", personId, (sheet) => sheet.attemptId);
  const waiting = () =>
    sheets
      .list()
      .filter(isHandedIn)
      .toSorted((a, b) => a.handedIn.turn - b.handedIn.turn);

  return {
    find: sheets.find,
    waiting,
    reload: sheets.reload,
    /** True once the device holds them: a page only says "saved" then. */
    keep: (of: Of, chosen: Chosen) =>
      sheets.change(of.attemptId, (before) =>
        before?.handedIn
          ? before
          : {
              attemptId: of.attemptId,
              moduleId: of.moduleId,
              title: of.title,
              chosen,
            },
      ),
    /** Hands them in, behind whatever waits already. The first answers stay, as they do on the server. */
    handIn(of: Of, answers: Answer[]) {
      const turn = 1 + Math.max(0, ...waiting().map((sheet) => sheet.handedIn.turn));
      const handedIn = { answers, at: new Date().toISOString(), turn };
      return sheets.change(of.attemptId, (before) => {
        const { attemptId, moduleId, title } = of;
        const sheet = before ?? { attemptId, moduleId, title, chosen: {} };
        return sheet.handedIn ? sheet : { ...sheet, handedIn };
      });
    },
    /** No longer handed in: as they were chosen, to be looked at again. */
    takeBack: (attemptId: string) =>
      sheets.change(attemptId, (before) => {
        if (!before) return undefined;
        const { handedIn: _, ...sheet } = before;
        return sheet;
      }),
    forget: (attemptId: string) => sheets.change(attemptId, () => undefined),
  };
}

export type SavedAnswers = Awaited<ReturnType<typeof createSavedAnswers>>;
