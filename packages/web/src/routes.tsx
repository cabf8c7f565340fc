import type { RouteDefinition } from "@solidjs/router";
import { type Component, lazy } from "solid-js";
import { HomePage } from "./learning/home.page.tsx";
import { Shell } from "./shell/shell.tsx";

/** A page that is fetched when somebody goes there: `page(() => import("./x.page.tsx"), "XPage")`. */
const page = <Name extends string>(
  load: () => Promise<Record<Name, Component>>,
  name: Name,
): Component => lazy(async () => ({ default: (await load())[name] }));

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
  { path: "/akun", component: page(() => import("./session/account.page.tsx"), "AccountPage") },
];

const hr: RouteDefinition[] = [
  { path: "/pegawai", component: page(() => import("./hr/people.page.tsx"), "PeoplePage") },
  { path: "/impor", component: page(() => import("./hr/import.page.tsx"), "ImportPage") },
  {
    path: "/impor/:importId",
    component: page(() => import("./hr/import-preview.page.tsx"), "ImportPreviewPage"),
  },
];

const head: RouteDefinition[] = [
  { path: "/laporan", component: page(() => import("./head/report.page.tsx"), "ReportPage") },
];

const studio: RouteDefinition[] = [
  { path: "/studio", component: page(() => import("./studio/modules.page.tsx"), "ModulesPage") },
  {
    path: "/studio/modul/:moduleId",
    component: page(() => import("./studio/module.page.tsx"), "ModulePage"),
  },
  { path: "/studio/set", component: page(() => import("./studio/sets.page.tsx"), "SetsPage") },
  {
    path: "/studio/set/baru",
    component: page(() => import("./studio/new-set.page.tsx"), "NewSetPage"),
  },
];

const operator: RouteDefinition[] = [
  {
    path: "/operator",
    component: page(() => import("./operator/agencies.page.tsx"), "AgenciesPage"),
  },
  {
    path: "/operator/:agencyId",
    component: page(() => import("./operator/agency.page.tsx"), "AgencyPage"),
  },
];

const notFound: RouteDefinition = {
  path: "*",
  component: page(() => import("./shell/not-found.page.tsx"), "NotFoundPage"),
};

export const routes: RouteDefinition[] = [
  { path: "/masuk", component: page(() => import("./session/sign-in.page.tsx"), "SignInPage") },
  {
    path: "/",
    component: Shell,
    children: [...learning, ...hr, ...head, ...studio, ...operator, notFound],
  },
];
