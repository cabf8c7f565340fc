import { grantsOf, type SessionView } from "../session/session.ts";
import type { IconName } from "../ui/icon.tsx";
import type { WordKey } from "../words/words.ts";

export type Destination = { href: string; word: WordKey; icon: IconName };
export type Area = { word: WordKey; pages: Destination[] };

const learning: Area = {
  word: "area.learning",
  pages: [{ href: "/", word: "nav.home", icon: "home" }],
};
const report: Destination = { href: "/laporan", word: "nav.report", icon: "chart" };
const acts: Destination = { href: "/laporan/langkah", word: "nav.acts", icon: "check" };
const memos: Destination = { href: "/laporan/memori", word: "nav.memos", icon: "paper" };
const people: Destination[] = [
  { href: "/pegawai", word: "nav.people", icon: "people" },
  { href: "/impor", word: "nav.import", icon: "upload" },
];
const studio: Area = {
  word: "area.studio",
  pages: [
    { href: "/studio", word: "nav.studio", icon: "film" },
    { href: "/studio/set", word: "nav.sets", icon: "layers" },
  ],
};
const operator: Area = {
  word: "area.operator",
  pages: [
    { href: "/operator", word: "nav.operator", icon: "gear" },
    { href: "/sertifikat/kelola", word: "nav.certificates", icon: "paper" },
  ],
};

const nation: Destination = { href: "/nasional", word: "nav.nation", icon: "layers" };
const authority = ["publisher", "reviewer", "operator"];

export const account: Destination = { href: "/akun", word: "nav.account", icon: "person" };

const provincePage = (code: string): Destination => ({
  href: `/provinsi/${code}`,
  word: "nav.province",
  icon: "layers",
});

/** Where this person may go, by what they may do: learning first, for everybody on a roster. */
export function areasOf(session: SessionView): Area[] {
  const areas: Area[] = session.member ? [learning] : [];
  const hr = grantsOf(session, "hr");
  const heads = grantsOf(session, "head");
  const leads = heads.length > 0 || grantsOf(session, "delegate").length > 0;
  if (hr.length > 0) {
    // Figures are those of a whole agency: HR of a single unit sees the list, not the report.
    const isWhole = hr.some((grant) => !grant.unitPath);
    areas.push({ word: "area.hr", pages: isWhole && !leads ? [...people, report] : people });
  }
  const provinces = heads.flatMap(({ governs }) => (governs ? [provincePage(governs)] : []));
  const handedOver = (session.led?.length ?? 0) > 0 ? [memos] : [];
  const headPages = [...(leads ? [report, acts] : []), ...provinces, ...handedOver];
  if (headPages.length > 0) areas.push({ word: "area.head", pages: headPages });
  const roles = session.grants.map((grant) => grant.role);
  if (roles.includes("publisher") || roles.includes("reviewer")) areas.push(studio);
  if (roles.includes("operator")) areas.push(operator);
  if (roles.some((role) => authority.includes(role))) {
    areas.push({ word: "area.nation", pages: [nation] });
  }
  return areas;
}

/** The area a path lies in: the one with the longest matching page. */
export function areaAt(areas: readonly Area[], path: string): Area | undefined {
  const holds = (page: Destination) => path === page.href || path.startsWith(`${page.href}/`);
  return areas.find((area) => area.pages.some((page) => page.href !== "/" && holds(page)));
}
