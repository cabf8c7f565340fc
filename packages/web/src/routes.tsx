import type { RouteDefinition } from "@solidjs/router";
import { type Component, lazy } from "solid-js";
import { ApiProblem } from "./fault.ts";
import { HomePage } from "./learning/home.page.tsx";
import { Shell } from "./shell/shell.tsx";
import { learnStaffWords } from "./words/words.ts";

/** A page that is fetched when somebody goes there: `page(() => import("./x.page.tsx"), "XPage")`. */
const page = <Name extends string>(
  load: () => Promise<Record<Name, Component>>,
  name: Name,
): Component =>
  lazy(async () => {
    // A page that cannot be fetched is a network that is away, and is told as one.
    const loaded = await load().catch(async () => {
      await import("./offline/worker-link.ts").then(
        ({ takeNewer }) => takeNewer(),
        () => undefined,
      );
      throw new ApiProblem(0);
    });
    return { default: loaded[name] };
  });

/** The same for the pages of staff, whose words come with them. */
const staffPage: typeof page = (load, name) =>
  page(async () => {
    const [loaded] = await Promise.all([load(), learnStaffWords()]);
    return loaded;
  }, name);

const learning: RouteDefinition[] = [
  { path: "/", component: HomePage },
  {
    path: "/modul/:moduleId",
    component: page(() => import("./learning/module.page.tsx"), "ModulePage"),
  },
  {
    path: "/kuis/:attemptId",
    component: page(() => import("./learning/quiz.page.tsx"), "QuizPage"),
  },
  {
    path: "/hasil/:attemptId",
    component: page(() => import("./learning/result.page.tsx"), "ResultPage"),
  },
  {
    path: "/sertifikat",
    component: page(() => import("./certifying/certificates.page.tsx"), "CertificatesPage"),
  },
  { path: "/akun", component: page(() => import("./session/account.page.tsx"), "AccountPage") },
];

const hr: RouteDefinition[] = [
  { path: "/pegawai", component: staffPage(() => import("./hr/people.page.tsx"), "PeoplePage") },
  { path: "/impor", component: staffPage(() => import("./hr/import.page.tsx"), "ImportPage") },
  {
    path: "/impor/:importId",
    component: staffPage(() => import("./hr/import-preview.page.tsx"), "ImportPreviewPage"),
  },
];

const head: RouteDefinition[] = [
  { path: "/laporan", component: staffPage(() => import("./head/report.page.tsx"), "ReportPage") },
  {
    path: "/laporan/langkah",
    component: staffPage(() => import("./head/acts.page.tsx"), "ActsPage"),
  },
  {
    path: "/laporan/surat/:letterId",
    component: staffPage(() => import("./head/letter.page.tsx"), "LetterPage"),
  },
  {
    path: "/laporan/memori",
    component: staffPage(() => import("./head/memos.page.tsx"), "MemosPage"),
  },
  {
    path: "/laporan/memori/:termId",
    component: staffPage(() => import("./head/memo.page.tsx"), "MemoPage"),
  },
];

const national: RouteDefinition[] = [
  {
    path: "/nasional",
    component: staffPage(() => import("./national/nation.page.tsx"), "NationPage"),
  },
  {
    path: "/provinsi/:provinceCode",
    component: staffPage(() => import("./national/province.page.tsx"), "ProvincePage"),
  },
];

const studio: RouteDefinition[] = [
  {
    path: "/studio",
    component: staffPage(() => import("./studio/modules.page.tsx"), "ModulesPage"),
  },
  {
    path: "/studio/modul/:moduleId",
    component: staffPage(() => import("./studio/module.page.tsx"), "ModulePage"),
  },
  { path: "/studio/set", component: staffPage(() => import("./studio/sets.page.tsx"), "SetsPage") },
  {
    path: "/studio/set/baru",
    component: staffPage(() => import("./studio/new-set.page.tsx"), "NewSetPage"),
  },
];

const operator: RouteDefinition[] = [
  {
    path: "/operator",
    component: staffPage(() => import("./operator/agencies.page.tsx"), "AgenciesPage"),
  },
  {
    path: "/sertifikat/kelola",
    component: staffPage(() => import("./operator/certificate.page.tsx"), "CertificatePage"),
  },
  {
    path: "/operator/:agencyId",
    component: staffPage(() => import("./operator/agency.page.tsx"), "AgencyPage"),
  },
];

const notFound: RouteDefinition = {
  path: "*",
  component: page(() => import("./shell/not-found.page.tsx"), "NotFoundPage"),
};

export const routes: RouteDefinition[] = [
  { path: "/masuk", component: page(() => import("./session/sign-in.page.tsx"), "SignInPage") },
  {
    path: "/v/:code?",
    component: staffPage(() => import("./certifying/check.page.tsx"), "CheckPage"),
  },
  {
    path: "/",
    component: Shell,
    children: [...learning, ...hr, ...head, ...national, ...studio, ...operator, notFound],
  },
];
