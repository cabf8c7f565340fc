import { attemptIds, type PersonId } from "@netra/core/kernel/id";
import {
  attachFile,
  fullQuestions,
  givenActor,
  givenAuthority,
  givenFinishedDraft,
} from "@netra/core/publishing/testing";
import { givenRow } from "@netra/core/roster/testing";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, kaimana, testLearners } from "../testing-learners.ts";
import { attemptView, homeView, moduleView, progressView, resultView } from "../views/learning.ts";

let world: Awaited<ReturnType<typeof testLearners>>;
let who: PersonId;
let module: string;

/** A module with all that a release may hold: stops, every special kind, a limit. */
beforeAll(async () => {
  world = await testLearners();
  const hr = await world.person({ role: "hr", agencyId: kaimana });
  await world.bringPeople(hr, [givenRow(1)]);
  who = await world.personOf(1);
  const { publishing, runJob } = world.services;
  const author = givenActor("publisher");
  await publishing.registerAuthority(givenActor("operator"), givenAuthority);
  const moduleId = await givenFinishedDraft(publishing, author);
  const { version } = await attachFile(publishing, author, moduleId, "questions", fullQuestions);
  const passing = { questionCount: 6, correctCount: 5 };
  const retry = { momentsFirst: true, attemptLimit: 3 };
  await publishing.editDraft(author, moduleId, { version, passing, retry });
  await publishing.submitForReview(author, moduleId);
  await publishing.approve(givenActor("reviewer"), moduleId);
  await publishing.openSet(author, {
    ...{ set: 1, title: "Program Netralitas ASN 2026", moduleIds: [moduleId] },
    audience: { grades: "all", kinds: "all", agencyIds: "all" },
    ...{ startsOn: "2026-11-01", deadlineOn: "2026-12-31" },
  });
  await runJob({ job: "open_set_page", set: 1, agencyId: kaimana });
  module = `/api/learning/my/modules/${moduleId}`;
});
afterAll(() => world?.stop());

/** The answer, which must hold what the contract says of it and nothing besides. */
async function asPromised<S extends v.GenericSchema>(schema: S, route: string, body?: object) {
  const { status, ...answer } = await world.ask(who, route, body);
  expect(status, route).toBe(200);
  expect(v.parse(schema, answer), route).toEqual(answer);
  return answer;
}

test("every answer a learner gets is what the contract says, from the first look to the result", async () => {
  const home = "GET /api/learning/my/home";
  await asPromised(homeView, home);
  const { ticket, release } = await asPromised(moduleView, `GET ${module}`);
  expect(release).toMatchObject({ stops: { length: 2 }, retry: { attemptLimit: 3 } });
  world.later(12);
  const played = { release: 1, stretches: [{ from: 0, to: 12 }], placeSeconds: 12 };
  await asPromised(progressView, `POST ${module}/progress`, { ...played, ticket, way: "text" });
  const stopIds = ["henti-1", "henti-2"];
  const report = { ...played, ticket, stopIds };
  const covered = await asPromised(progressView, `POST ${module}/progress`, report);
  expect(covered).toMatchObject({ isCovered: true });
  const at = `/api/learning/my/attempts/${attemptIds.mint()}`;
  const { moduleId } = release;
  const { questions } = await asPromised(attemptView, `PUT ${at}`, { moduleId, release: 1 });
  await asPromised(homeView, home);
  const wrong = questions.map(({ questionId, kind, options, targets }: Answer) => {
    // As shown, an order is never the right one.
    const optionIds = options.map(({ optionId }: { optionId: string }) => optionId);
    if (targets) return { questionId, optionIds, targetIds: optionIds.map(() => "moral") };
    return { questionId, optionIds: kind === "order" ? optionIds : ["b"] };
  });
  world.later(60);
  const result = await asPromised(resultView, `PUT ${at}/answers`, { answers: wrong });
  expect(result).toMatchObject({ hasPassed: false, attemptsLeft: 2, toReview: [{ from: 6 }] });
  await asPromised(homeView, home);
  await asPromised(moduleView, `GET ${module}`);
  const late = await asPromised(progressView, `POST ${module}/progress`, { ...played, ticket });
  expect(late).toHaveProperty("freshTicket");
  const others = wrong.map((each: object, n: number) =>
    n > 0 ? each : { ...each, optionIds: [] },
  );
  const again = await asPromised(resultView, `PUT ${at}/answers`, { answers: others });
  expect(again).toEqual({ ...result, note: "answered_elsewhere" });
  await asPromised(attemptView, `GET ${at}`);
});
