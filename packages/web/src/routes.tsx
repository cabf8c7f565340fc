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

const studio: RouteDefinition[] = [];

const operator: RouteDefinition[] = [];

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
