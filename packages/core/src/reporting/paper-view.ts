import type { Letter } from "../acts/letter.ts";
import type { Memo } from "../acts/memo.ts";
import type { Zone } from "../roster/zone.ts";
import type { Print } from "./print.ts";

/**
 * What anybody may see who holds a paper: what must stand on it. Of people only how many there are; how those
 * who lead stand is on the paper, but is not answered here.
 */
export type PaperView = { code: string } & (
  | {
      kind: "report";
      agencyName: string;
      unitName?: string | undefined;
      setTitle: string;
      /** The day whose end the figures are of; without one, those of the instant they were counted at. */
      on?: string | undefined;
      countedAt: string;
      zone: Zone;
      people: number;
      done: number;
    }
  | {
      kind: "letter";
      agencyName: string;
      unitName: string;
      number: string;
      issuedOn: string;
      status: "valid" | "withdrawn";
    }
  | {
      kind: "memo";
      agencyName: string;
      officeName: string;
      endsOn: string;
      sealedAt: string;
      zone: Zone;
      sha256: string;
    }
);

export function reportPaper({ code, report }: Print): PaperView {
  const { agency, unitName, set, on, countedAt, total } = report;
  return {
    ...{ kind: "report", code, agencyName: agency.name, setTitle: set.title },
    ...(unitName && { unitName }),
    ...(on && { on }),
    ...{ countedAt, zone: agency.zone, people: total.people, done: total.done },
  };
}

/** Nothing of a draft: it is nobody's letter yet. */
export function letterPaper(code: string, letter: Letter): PaperView | undefined {
  const { agencyName, unitName, issuance, withdrawal } = letter;
  if (!issuance) return undefined;
  const { number, issuedOn } = issuance;
  const status = withdrawal ? "withdrawn" : "valid";
  return { kind: "letter", code, agencyName, unitName, number, issuedOn, status };
}

export function memoPaper(code: string, { content, sha256 }: Memo): PaperView {
  const { agencyName, officeName, endsOn, sealedAt, zone } = content;
  return {
    kind: "memo",
    code,
    agencyName,
    officeName,
    endsOn,
    sealedAt,
    zone: zone as Zone,
    sha256,
  };
}
