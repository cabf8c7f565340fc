import { grades, kinds } from "@netra/core/kernel/grade";
import { t } from "../words/words.ts";
import type { Figures } from "./report.query.ts";
import type { ShareRow } from "./shares-card.tsx";

/** Lines in the order people know, highest level first. */
const ordered = <Line, Name>(
  lines: readonly Line[],
  names: readonly Name[],
  nameOf: (line: Line) => Name,
) => lines.toSorted((a, b) => names.indexOf(nameOf(a)) - names.indexOf(nameOf(b)));

type LinkOf = (name: string) => { href?: string };

export const gradeRows = (lines: Figures["grades"], linkOf: LinkOf = () => ({})): ShareRow[] =>
  ordered(lines, grades, (line) => line.grade).map(({ grade, people, done }) => ({
    ...{ key: grade, name: t(`grade.${grade}`), people, done },
    ...linkOf(grade),
  }));

export const kindRows = (lines: Figures["kinds"]): ShareRow[] =>
  ordered(lines, kinds, (line) => line.kind).map(({ kind, people, done }) => ({
    ...{ key: kind, name: t(`kind.${kind}`), people, done },
  }));
