import { addDays } from "@netra/core/kernel/day";
import { grades, kinds } from "@netra/core/kernel/grade";
import type { AgencyId, UnitPath } from "@netra/core/kernel/id";
import { paceOf } from "@netra/core/reporting/pace";
import { type PrintedReport, printedOf } from "@netra/core/reporting/print";
import type { AgencyReport, UnitLine } from "@netra/core/reporting/report";
import type { Tally } from "@netra/core/reporting/tally";

const names = [
  "Dinas Pendidikan",
  "Dinas Pemberdayaan Masyarakat dan Kampung",
  "Pelaksana Tugas Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Keluarga Berencana",
  "Distrik Teluk Arguni Bawah",
  "RSUD Kaimana",
  "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
];
const topics = ["PD-06", "KE-04", "KE-05", "PD-02", "PD-07", "KE-03", "PD-13", "XX-99"];
const startsOn = "2026-11-01";
const today = "2026-11-22";

const tally = (people: number, done: number): Tally => {
  const started = Math.floor((people - done) / 2);
  const notStarted = people - done - started;
  return { people, done, started, notStarted, never: Math.floor(notStarted / 2) };
};

function unitLine(n: number): UnitLine {
  const people = 700 - Math.min(n * 11, 690);
  const name = `${names[n % names.length]}${n < names.length ? "" : ` ${n + 1}`}`;
  return {
    unitPath: `u${String(n).padStart(10, "0")}` as UnitPath,
    name,
    ...tally(people, Math.floor((people * (n % 5)) / 6)),
    ...(n % 3 === 0 && { remindedAt: "2026-11-19T16:30:00.000Z" }),
  };
}

const daily = (share: number) =>
  Array.from({ length: 22 }, (_, n) => ({
    day: addDays(startsOn, n),
    share: share * (n / 21) ** 1.6,
  }));

/** A report of made-up people in so many units. */
export function givenAgencyReport(
  unitCount: number,
  change: Partial<AgencyReport> = {},
): AgencyReport & { countedAt: string } {
  const units = Array.from({ length: unitCount }, (_, n) => unitLine(n));
  units.sort((a, b) => b.people - b.done - (a.people - a.done));
  const sum = (count: "people" | "done") => units.reduce((all, unit) => all + unit[count], 0);
  const total = tally(sum("people"), sum("done"));
  const days = daily(1).map(({ day, share }) => {
    const { people, done, started, never } = tally(total.people, Math.floor(total.done * share));
    return { day, people, done, started, never };
  });
  const set = {
    ...{ set: 1, title: "Program Netralitas ASN 2026", startsOn, deadlineOn: "2026-11-30" },
    ...{ deadlineAt: "2026-11-30T14:59:59.000Z", target: 0.9, targetOn: "2026-11-30" },
  };
  return {
    agency: {
      agencyId: "agn_9208" as AgencyId,
      name: "Kabupaten Kaimana",
      kind: "kabupaten",
      provinceCode: "92",
      zone: "Asia/Jayapura",
    },
    set,
    today,
    countedAt: "2026-11-22T01:42:00.000Z",
    isCounting: false,
    total,
    pace: paceOf({ ...total, days, startsOn, deadlineOn: set.targetOn, today, target: set.target }),
    fastShare: 0.034,
    grades: grades.map((grade, n) => ({ grade, ...tally(40 + n * 90, 20 + n * 51) })),
    kinds: kinds.map((kind, n) => ({ kind, ...tally(900 - n * 210, 500 - n * 130) })),
    days,
    wrong: topics.map((violationType, n) => ({
      ...{ violationType, people: 812 - n * 90, wrongShare: 0.47 - n * 0.05 },
    })),
    units,
    leaders: {
      lines: [
        {
          ...{ office: "head", officeName: "Pj. Bupati Kaimana", termKind: "pj" },
          ...{ name: "Yosef Bentala, S.STP., M.Si.", status: "done" },
        },
        {
          office: "sekda",
          officeName: "Sekretaris Daerah",
          termKind: "definitif",
          status: "started",
        },
      ],
      jpt: tally(29, 21),
    },
    beside: { province: daily(0.52), nation: daily(0.44) },
    ...change,
  };
}

export const givenReport = (unitCount: number, change: Partial<AgencyReport> = {}): PrintedReport =>
  printedOf(givenAgencyReport(unitCount, change), undefined);
