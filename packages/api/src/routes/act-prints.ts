import type { Acts } from "@netra/core/acts/acts";
import { shownCode } from "@netra/core/kernel/code";
import { agencyIdSchema, letterIds, termIds } from "@netra/core/kernel/id";
import type { Prints } from "@netra/core/reporting/prints";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { params } from "../validate.ts";

const tag = "acts";
const letterPath = v.strictObject({ agencyId: agencyIdSchema, letterId: letterIds.schema });
const memoPath = v.strictObject({ agencyId: agencyIdSchema, termId: termIds.schema });
const notTheHead = [
  "identity.role_missing",
  "identity.not_yours",
  "identity.term_not_running",
] as const;

const pdf = "application/pdf";
const named = (name: string) => ({
  "content-type": pdf,
  "content-disposition": `attachment; filename="${name}.pdf"`,
});

/** Letters and memos on paper, for those who may read them on the screen. */
export const actPrintRoutes = (needs: {
  acts: Acts;
  prints: Prints;
  origin: string;
  sampleData: boolean;
}) => {
  const { acts, prints, origin, sampleData: isSample } = needs;
  const proofOf = (code: string) => ({ code, address: `${origin}/v/${shownCode(code)}` });
  return new Hono<Env>()
    .get(
      "/agencies/:agencyId/letters/:letterId/pdf",
      describe({
        tag,
        summary: "A letter to sign and send; a draft says that it is one",
        answers: { 200: { file: pdf, description: "The letter." } },
        faults: [...notTheHead, "acts.letter_unknown"],
      }),
      params(letterPath),
      async (c) => {
        const of = c.req.valid("param");
        const letter = await acts.getLetter(c.var.actor, of.agencyId, of.letterId);
        const code = letter.issuance && (await prints.stampOf({ kind: "letter", ...of }));
        const { printLetter } = await import("@netra/paper/letter");
        const proof = code && proofOf(code);
        const bytes = await printLetter({ letter, isSample, ...(proof && { proof }) });
        return c.body(bytes, 200, named(code ? `surat-${shownCode(code)}` : "konsep-surat"));
      },
    )
    .get(
      "/agencies/:agencyId/memos/:termId/pdf",
      describe({
        tag,
        summary: "What was sealed at the end of a term",
        answers: { 200: { file: pdf, description: "The memo." } },
        faults: [...notTheHead, "acts.memo_unknown"],
      }),
      params(memoPath),
      async (c) => {
        const of = c.req.valid("param");
        const memo = await acts.getMemo(c.var.actor, of.agencyId, of.termId);
        const code = await prints.stampOf({ kind: "memo", ...of });
        const { printMemo } = await import("@netra/paper/memo");
        const bytes = await printMemo({ memo, proof: proofOf(code), isSample });
        return c.body(bytes, 200, named(`memori-${shownCode(code)}`));
      },
    );
};
