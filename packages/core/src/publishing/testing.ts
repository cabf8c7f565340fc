import { readFileSync } from "node:fs";
import { freshFiles } from "@netra/files/testing";
import { freshTable } from "@netra/table/testing";
import * as v from "valibot";
import type { Actor, Role } from "../kernel/actor.ts";
import { clockAt } from "../kernel/clock.ts";
import { readFact } from "../kernel/fact.ts";
import { type ModuleId, moduleIds, personIds } from "../kernel/id.ts";
import { authorityIdSchema } from "./authority.ts";
import { createPublishing, type Publishing } from "./publishing.ts";
import type { Question } from "./question.ts";
import type { FileRole } from "./upload.ts";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const bytes = (text: string) => new TextEncoder().encode(text);

export const givenQuestion = (questionId: string): Question => ({
  questionId,
  kind: "one",
  violationType: "KE-04",
  prompt: "Mana yang dilarang?",
  options: [
    { optionId: "a", text: "Membagikan ajakan memilih" },
    { optionId: "b", text: "Membaca program calon" },
  ],
  correct: ["a"],
  reason: "Membagikan ajakan berarti ikut berkampanye.",
  legalBasis: ["SKB lima lembaga 22 September 2022"],
  momentSeconds: 6,
});

export const givenActor = (...roles: Extract<Role, "publisher" | "reviewer" | "operator">[]) =>
  ({ personId: personIds.mint(), grants: roles.map((role) => ({ role })) }) satisfies Actor;

type SampleFile = { fileName: string; contentType: string; bytes: Uint8Array };

/** A file of each role that belongs together: twelve seconds, captioned to the end, six questions. */
export const sampleFiles: Record<FileRole, SampleFile> = {
  video: { fileName: "film.mp4", contentType: "video/mp4", bytes: fixture("film.mp4") },
  audio: { fileName: "voice.m4a", contentType: "audio/mp4", bytes: fixture("voice.m4a") },
  poster: { fileName: "poster.jpg", contentType: "image/jpeg", bytes: fixture("poster.jpg") },
  captions: {
    fileName: "film.srt",
    contentType: "application/x-subrip",
    bytes: bytes(
      "1\n00:00:00,500 --> 00:00:05,000\nSatu suka\n\n2\n00:00:05,000 --> 00:00:11,500\nsudah keberpihakan\n",
    ),
  },
  questions: {
    fileName: "soal.json",
    contentType: "application/json",
    bytes: bytes(
      JSON.stringify({ questions: [1, 2, 3, 4, 5, 6].map((n) => givenQuestion(`q${n}`)) }),
    ),
  },
};

export const givenAuthority = {
  authorityId: v.parse(authorityIdSchema, "kasn"),
  name: "Komisi Aparatur Sipil Negara",
  shortName: "KASN",
  legalBasis: "UU 5/2014",
  from: "2014-01-15",
};

/** Publishing on a fresh table and fresh files, with the people it needs. */
export async function givenPublishing(now = "2026-11-22T03:00:00Z") {
  const { table } = await freshTable();
  const { files, readMedia, stop } = await freshFiles();
  const clock = clockAt(now);
  const publishing = createPublishing({ table, clock, files });
  const author = givenActor("publisher");
  const reviewer = givenActor("reviewer");
  const operator = givenActor("operator");

  async function factsAbout(pk: string) {
    const { items } = await table.listItems({ pk, sk: { prefix: "FACT#" } });
    return items.map(readFact);
  }

  return {
    table,
    files,
    readMedia,
    stop,
    clock,
    publishing,
    author,
    reviewer,
    operator,
    factsAbout,
  };
}

/** Brings one file all the way into a draft, as a browser does. */
export async function attachFile(
  publishing: Publishing,
  actor: Actor,
  moduleId: ModuleId,
  role: FileRole,
  file: SampleFile = sampleFiles[role],
) {
  const { fileName, contentType } = file;
  const sent = { role, fileName, contentType, byteCount: file.bytes.byteLength };
  const { uploadId, url, headers } = await publishing.startUpload(actor, moduleId, sent);
  const body = Buffer.from(file.bytes);
  const answer = await fetch(url, { method: "PUT", headers, body });
  if (!answer.ok) throw new Error(`upload answered ${answer.status}`);
  return publishing.attach(actor, moduleId, { role, uploadId });
}

/** A draft with nothing missing, ready to be handed in. */
export async function givenFinishedDraft(publishing: Publishing, author: Actor) {
  const moduleId = moduleIds.mint();
  const { version } = await publishing.createDraft(author, { moduleId, title: "Suka dan bagikan" });
  await publishing.editDraft(author, moduleId, {
    version,
    summary: "Batas di media sosial.",
    goal: "Membedakan yang boleh dan yang tidak.",
    asOf: "2026-11-22",
    chapters: [
      { startSeconds: 0, title: "Pembuka", kind: "intro" },
      { startSeconds: 2, title: "Isi", kind: "core" },
    ],
  });
  for (const role of ["video", "captions", "questions"] as const) {
    await attachFile(publishing, author, moduleId, role);
  }
  return moduleId;
}

/** A released module. */
export async function givenReleasedModule(publishing: Publishing, author: Actor, reviewer: Actor) {
  const moduleId = await givenFinishedDraft(publishing, author);
  await publishing.submitForReview(author, moduleId);
  await publishing.approve(reviewer, moduleId);
  return moduleId;
}
