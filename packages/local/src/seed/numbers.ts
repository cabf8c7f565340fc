import type { EmploymentKind } from "@netra/core/kernel/grade";
import type { Chance } from "./chance.ts";
import type { Sex } from "./names.ts";

export type NumberPlan = {
  kind: Exclude<EmploymentKind, "ppnpn">;
  sex: Sex;
  born: readonly [from: number, to: number];
};

const twoDigits = (number: number) => String(number).padStart(2, "0");
const lastPnsStart = 2024;

/** Makes NIPs and NI PPPKs that are well formed and plainly invented: serials from 900, which nobody real reaches. */
export function createNumbers(chance: Chance, serials: { from: number; to: number }) {
  const nextSerial = new Map<string, number>();

  function startOf(kind: NumberPlan["kind"], birthYear: number): string {
    if (kind === "pppk") return `${chance.between(2021, 2025)}21`;
    if (kind === "cpns") return `${chance.between(2025, 2026)}${chance.pick(["03", "04", "06"])}`;
    const year = Math.min(birthYear + chance.between(22, 33), lastPnsStart);
    return `${year}${chance.pick(["01", "02", "03", "04", "12"])}`;
  }

  return ({ kind, sex, born }: NumberPlan): string => {
    const year = chance.between(...born);
    const day = `${twoDigits(chance.between(1, 12))}${twoDigits(chance.between(1, 28))}`;
    const stem = `${year}${day}${startOf(kind, year)}${sex === "man" ? 1 : 2}`;
    const serial = nextSerial.get(stem) ?? serials.from;
    if (serial > serials.to) throw new RangeError("no serial left for this stem");
    nextSerial.set(stem, serial + 1);
    return `${stem}${serial}`;
  };
}
