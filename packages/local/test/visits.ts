import { attemptIds, importIds, moduleIds } from "@netra/core/kernel/id";
import { sampleFiles } from "@netra/core/publishing/testing";
import { rosterFile, type SampleRow } from "@netra/core/roster/testing";
import { upload } from "../src/seed/bring.ts";
import type { World } from "../src/world.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are compared part by part with what is expected
type Answer = { status: number; body: any };
export type Visit = Awaited<ReturnType<typeof enter>>;

/** Somebody signs in at the provider's page and looks who they are here. */
export async function enter(world: World, sub: string) {
  const visitor = world.visitor();
  const { at } = await visitor.signIn(sub);
  const ask = (route: string, body?: unknown) => visitor.send(route, body) as Promise<Answer>;
  const session = await ask("GET /api/session");
  return { ask, at, session: session.body, personId: session.body.personId as string };
}

/** The answer's body; anything but a success is a failure of the test. */
export async function must(answer: Promise<Answer>) {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Brings a roster file as far as its preview; answers where the import is found. */
export async function previewRoster(hr: Visit, agencyId: string, rows: readonly SampleRow[]) {
  const at = `/api/roster/agencies/${agencyId}/imports/${importIds.mint()}`;
  const bytes = rosterFile(rows);
  const sent = { fileName: "data-utama.csv", byteCount: bytes.byteLength };
  await upload((await must(hr.ask(`PUT ${at}`, sent))).upload, bytes);
  return { at, seen: await must(hr.ask(`POST ${at}/preview`, {})) };
}

export async function bringRoster(
  world: World,
  hr: Visit,
  agencyId: string,
  rows: readonly SampleRow[],
  missing: "keep" | "close" = "keep",
) {
  const { at } = await previewRoster(hr, agencyId, rows);
  await must(hr.ask(`POST ${at}/acceptance`, { missing }));
  await world.settle();
  return must(hr.ask(`GET ${at}`));
}

type Files = typeof sampleFiles;
const usual = (({ video, captions, questions }: Files) => ({ video, captions, questions }))(
  sampleFiles,
);

/** Makes a module of a film, subtitles and questions, or of these files too, up to handing it in. */
export async function handInModule(author: Visit, own: Partial<Files> = {}): Promise<string> {
  const at = `/api/publishing/modules/${moduleIds.mint()}`;
  await must(author.ask(`PUT ${at}`, { title: "Suka, komentar, bagikan" }));
  for (const [role, { bytes, ...file }] of Object.entries({ ...usual, ...own })) {
    const sent = { role, ...file, byteCount: bytes.byteLength };
    const { uploadId, ...place } = await must(author.ask(`POST ${at}/uploads`, sent));
    await upload(place, bytes);
    await must(author.ask(`PUT ${at}/files/${role}`, { uploadId }));
  }
  const { version } = await must(author.ask(`GET ${at}`));
  const edit = {
    version,
    summary: "Batas di media sosial.",
    goal: "Membedakan yang boleh dan yang tidak.",
    asOf: "2026-11-01",
    chapters: [
      { startSeconds: 0, title: "Pembuka", kind: "intro" },
      { startSeconds: 2, title: "Isi", kind: "core" },
    ],
  };
  await must(author.ask(`PATCH ${at}`, edit));
  await must(author.ask(`POST ${at}/submissions`));
  return at;
}

type MovedClock = { now: () => Date; set: (to: Date) => void };
export const later = (clock: MovedClock, seconds: number) =>
  clock.set(new Date(clock.now().getTime() + seconds * 1000));

/** Opens a module and plays it through while the clock moves as long as it takes. */
export async function watch(learner: Visit, moduleId: string, clock: MovedClock) {
  const at = `/api/learning/my/modules/${moduleId}`;
  const { ticket, release } = await must(learner.ask(`GET ${at}`));
  const { durationSeconds } = release;
  later(clock, durationSeconds);
  const stretches = [{ from: 0, to: durationSeconds }];
  const sent = { release: release.release, ticket, stretches, placeSeconds: durationSeconds };
  return must(learner.ask(`POST ${at}/progress`, sent));
}

/** The same option for every question. */
export const sameAnswers = (questions: { questionId: string }[], optionId: "a" | "b") =>
  questions.map(({ questionId }) => ({ questionId, optionIds: [optionId] }));

/** Gets a quiz and answers it; the key of every sample question is "a". */
export async function answerQuiz(learner: Visit, moduleId: string, optionId: "a" | "b") {
  const asked = `PUT /api/learning/my/attempts/${attemptIds.mint()}`;
  // Another may be open already: that one is answered then, under its own id.
  const { attemptId, questions } = await must(learner.ask(asked, { moduleId }));
  const at = `/api/learning/my/attempts/${attemptId}`;
  const answers = sameAnswers(questions, optionId);
  const result = await must(learner.ask(`PUT ${at}/answers`, { answers }));
  return { at, answers, questions, result };
}
