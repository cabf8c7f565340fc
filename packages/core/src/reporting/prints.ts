import { createHash } from "node:crypto";
import type { Table } from "@netra/table/table";
import { createOnce } from "@netra/table/write";
import type { Letter } from "../acts/letter.ts";
import type { Memo } from "../acts/memo.ts";
import type { Actor } from "../kernel/actor.ts";
import { isWithin } from "../kernel/allow.ts";
import { canonicalJson } from "../kernel/canonical.ts";
import type { Clock } from "../kernel/clock.ts";
import { mintCode, readCode, shownCode } from "../kernel/code.ts";
import { conflict, invalid, missing, refused } from "../kernel/fault.ts";
import type { AgencyId, LetterId, PrintId, TermId, UnitPath } from "../kernel/id.ts";
import type { ReportAsked } from "./figures.ts";
import { letterPaper, memoPaper, type PaperView, reportPaper } from "./paper-view.ts";
import {
  type PaperCode,
  paperCodeItem,
  printItem,
  type SealedPaper,
  stampItem,
} from "./print.item.ts";
import { type Print, type PrintView, printedOf, printViewOf, type SentPrint } from "./print.ts";
import type { AgencyReport } from "./report.ts";
import { printMade } from "./reporting.facts.ts";

/** What printing borrows: the figures, and what else goes to paper under a code. */
export type PrintNeeds = {
  table: Table;
  clock: Clock;
  /** Codes for the next papers; tests make them clash. */
  mint?: () => string;
  getAgencyReport: (actor: Actor, agencyId: AgencyId, asked: ReportAsked) => Promise<AgencyReport>;
  /** The widest subtree of the agency whose figures the actor may see (undefined: all), or a refusal. */
  reachOf: (actor: Actor, agencyId: AgencyId) => Promise<UnitPath | undefined>;
  unitNameOf: (agencyId: AgencyId, unitPath: UnitPath) => Promise<string | undefined>;
  findLetter: (agencyId: AgencyId, letterId: LetterId) => Promise<Letter | undefined>;
  findMemo: (agencyId: AgencyId, termId: TermId) => Promise<Memo | undefined>;
};

const tries = 5;
const unknown = () => missing("reporting.paper_unknown");
const sameAsked = (a: SentPrint, b: SentPrint) => a.set === b.set && a.on === b.on;

export function createPrints(needs: PrintNeeds) {
  const { table, clock, reachOf, mint = mintCode } = needs;

  async function mustReach(actor: Actor, { agencyId, report }: Print): Promise<void> {
    const reach = await reachOf(actor, agencyId);
    if (!isWithin(reach, report.within)) throw refused("identity.not_yours");
  }

  /** A print made before, for whoever may still see such figures. */
  async function getPrint(actor: Actor, agencyId: AgencyId, printId: PrintId): Promise<Print> {
    const print = await table.find(printItem, { agencyId, printId });
    if (!print) {
      await reachOf(actor, agencyId);
      throw missing("reporting.print_unknown");
    }
    await mustReach(actor, print);
    return print;
  }

  async function asMade(actor: Actor, first: Print, sent: SentPrint): Promise<PrintView> {
    await mustReach(actor, first);
    if (!sameAsked(first.asked, sent)) throw conflict("reporting.print_id_reused");
    return printViewOf(first);
  }

  /** Freezes the figures of this moment under a code of their own; the same again answers with the first. */
  async function makePrint(
    actor: Actor,
    agencyId: AgencyId,
    printId: PrintId,
    sent: SentPrint,
  ): Promise<PrintView> {
    const before = await table.find(printItem, { agencyId, printId });
    if (before) return asMade(actor, before, sent);
    const found = await needs.getAgencyReport(actor, agencyId, sent);
    const { countedAt, within } = found;
    if (!countedAt) throw conflict("reporting.not_counted_yet");
    const unitName = within && (await needs.unitNameOf(agencyId, within));
    const report = printedOf({ ...found, countedAt }, unitName);
    const sha256 = createHash("sha256").update(canonicalJson(report)).digest("hex");
    const now = clock.now();
    for (let n = 0; n < tries; n += 1) {
      const print: Print = {
        ...{ printId, agencyId, code: mint(), asked: sent, report, sha256 },
        madeAt: now.toISOString(),
      };
      const { code } = print;
      const { total, set, on } = report;
      const written = await table.write([
        createOnce(printItem, print),
        createOnce(paperCodeItem, { code, agencyId, kind: "report", printId }),
        printMade.announce(actor, now, {
          ...{ agencyId, printId, code, sha256, set: set.set },
          ...{ people: total.people, done: total.done },
          ...(on && { on }),
          ...(within && { within }),
        }),
      ]);
      if (written.ok) return printViewOf(print);
      const first = await table.find(printItem, { agencyId, printId });
      if (first) return asMade(actor, first, sent);
    }
    throw new Error("codes of papers keep clashing");
  }

  /** The code a letter or a memo is printed under, always the same. Whoever asks was shown the paper before. */
  async function stampOf(paper: SealedPaper): Promise<string> {
    for (let n = 0; n < tries; n += 1) {
      const stamp = await table.find(stampItem, paper);
      if (stamp) return stamp.code;
      const stamped = { ...paper, code: mint() };
      const written = await table.write([
        createOnce(stampItem, stamped),
        createOnce(paperCodeItem, stamped),
      ]);
      if (written.ok) return stamped.code;
    }
    throw new Error("codes of papers keep clashing");
  }

  /** What whoever holds a code may know: nobody needs to say who they are. */
  async function checkPaper(typed: string): Promise<PaperView> {
    const code = readCode(typed);
    if (!code) throw invalid("certifying.code_malformed");
    const paper = await table.find(paperCodeItem, { code });
    const view = paper && (await viewOf(paper));
    if (!view) throw unknown();
    return { ...view, code: shownCode(code) };
  }

  async function viewOf(paper: PaperCode): Promise<PaperView | undefined> {
    const { agencyId, code } = paper;
    if (paper.kind === "report") {
      const print = await table.find(printItem, paper);
      return print && reportPaper(print);
    }
    if (paper.kind === "letter") {
      const letter = await needs.findLetter(agencyId, paper.letterId);
      return letter && letterPaper(code, letter);
    }
    const memo = await needs.findMemo(agencyId, paper.termId);
    return memo && memoPaper(code, memo);
  }

  return { makePrint, getPrint, stampOf, checkPaper, unitNameOf: needs.unitNameOf };
}

export type Prints = ReturnType<typeof createPrints>;
