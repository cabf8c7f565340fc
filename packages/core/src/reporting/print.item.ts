import { defineKind } from "@netra/table/kind";
import type { AgencyId, LetterId, PrintId, TermId } from "../kernel/id.ts";
import type { Print } from "./print.ts";

const partition = ({ agencyId }: { agencyId: AgencyId }) => `PRINTS#${agencyId}`;

export const printItem = defineKind<Print, Pick<Print, "agencyId" | "printId">>({
  name: "print",
  key: (of) => ({ pk: partition(of), sk: `PRINT#${of.printId}` }),
});

/** What a paper is of: figures, an instruction, a memo of the end of a term. */
export type PaperOf = { agencyId: AgencyId } & (
  | { kind: "report"; printId: PrintId }
  | { kind: "letter"; letterId: LetterId }
  | { kind: "memo"; termId: TermId }
);

/** Which paper has this code? Taken once, never given again. */
export type PaperCode = PaperOf & { code: string };

export const paperCodeItem = defineKind<PaperCode, { code: string }>({
  name: "paper code",
  key: ({ code }) => ({ pk: `PAPER#${code}`, sk: "CODE" }),
});

/** What is printed again and again, always under the code of the first time. */
export type SealedPaper = Exclude<PaperOf, { kind: "report" }>;

export const stampItem = defineKind<SealedPaper & { code: string }, SealedPaper>({
  name: "stamp",
  key: (of) => ({
    pk: partition(of),
    sk: of.kind === "letter" ? `LETTER#${of.letterId}` : `MEMO#${of.termId}`,
  }),
});
