import type { AgencyId } from "@netra/core/kernel/id";
import { openAgency, unitCount } from "./agency.ts";
import { measureBundles } from "./bundles.ts";
import { measureCounting } from "./counting.ts";
import { measureFreshness } from "./freshness.ts";
import { measureJourney } from "./journey.ts";
import { measureLearner } from "./learner.ts";
import { releaseMaterial } from "./material.ts";
import { measurePaper } from "./paper.ts";
import { openPlace } from "./place.ts";
import { shown } from "./promises.ts";
import { measureQuiz } from "./quiz.ts";
import { measureReads } from "./reads.ts";
import { measureReports } from "./reports.ts";
import { measureStream } from "./stream.ts";

const started = performance.now();
const say = (text: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

say("bundling what would be deployed, and starting it");
const bundles = await measureBundles();
say("opening the learner's start page as a slow phone does");
const learner = await measureLearner();
say("learning a module of four minutes at its own speed");
const journey = await measureJourney();
const place = await openPlace();
try {
  const material = await releaseMaterial(place);
  say(`filling two agencies of ${unitCount} units with 1,000 and 50,000 people`);
  const small = await openAgency(place, "agn_bench1k" as AgencyId, 1_000, material.owed);
  const large = await openAgency(place, "agn_bench50k" as AgencyId, 50_000, material.owed);
  say("reading reports and lists");
  const reads = await measureReads(place, small, large);
  say("putting a report on paper");
  const paper = await measurePaper(large);
  say("counting a million people, and reading their reports");
  const reports = await measureReports(place, material.owed);
  say("answering quizzes");
  const quiz = await measureQuiz(place, large, material);
  say("writing facts and counting them");
  const counting = await measureCounting(place, large, material.owed);
  say("finishing 200 learners a second, and waiting for the report to show them");
  const freshness = await measureFreshness(place, large, material.owed);
  say("writing to a long and to a short stream");
  const stream = await measureStream(place, place.recordCount());
  const { text, brokenCount } = shown([
    ...bundles,
    ...learner,
    ...journey,
    ...reads,
    ...paper,
    ...reports,
    ...quiz,
    ...counting,
    ...freshness,
    ...stream,
  ]);
  console.log(`\n${text}\n`);
  console.log(
    "Standings and tallies of both agencies were written straight, by the rules that count facts; so were the\n" +
      "tallies of the million, from facts made for the purpose: people whose facts are alike were added up together.",
  );
  console.log(
    brokenCount === 0 ? "Every promise is kept." : `${brokenCount} promises are NOT KEPT.`,
  );
} finally {
  await place.close();
}
