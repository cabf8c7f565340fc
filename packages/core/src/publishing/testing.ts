import { readFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { freshFiles } from "@netra/files/testing";
import { freshTable } from "@netra/table/testing";
import * as v from "valibot";
import type { Actor, Role } from "../kernel/actor.ts";
import { clockAt } from "../kernel/clock.ts";
import { readFact } from "../kernel/fact.ts";
import { type ModuleId, moduleIds, personIds, type UploadId } from "../kernel/id.ts";
import { authorityIdSchema } from "./authority.ts";
import { createPublishing, type Publishing } from "./publishing.ts";
import type { Question, Stop } from "./question.ts";
import type { FileRole, UploadRole } from "./upload.ts";

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

/** Arguments that are put in order, and people who are put to their rules. */
export const givenOrderQuestion = (questionId: string): Question => ({
  ...givenQuestion(questionId),
  kind: "order",
  prompt: "Urutkan langkah yang aman.",
  options: [
    { optionId: "a", text: "Berhenti sejenak" },
    { optionId: "b", text: "Periksa unggahannya" },
    { optionId: "c", text: "Jangan sentuh" },
  ],
  correct: ["a", "b", "c"],
});
export const givenMatchQuestion = (questionId: string): Question => ({
  ...givenQuestion(questionId),
  kind: "match",
  prompt: "Pasangkan perbuatan dengan akibatnya.",
  options: [
    { optionId: "a", text: "Menyukai sebelum penetapan" },
    { optionId: "b", text: "Menyukai setelah penetapan" },
    { optionId: "c", text: "Membagikan setelah penetapan" },
  ],
  targets: [
    { targetId: "moral", text: "Sanksi moral" },
    { targetId: "berat", text: "Hukuman disiplin berat" },
  ],
  correct: ["moral", "berat", "berat"],
});

export const givenStop = (stopId: string, atSeconds: number): Stop => ({
  stopId,
  atSeconds,
  prompt: "Boleh menyukai unggahan ini?",
  options: [
    { optionId: "boleh", text: "Boleh" },
    { optionId: "tidak", text: "Tidak boleh" },
  ],
  correct: "tidak",
  reason: "Menyukai berarti menunjukkan keberpihakan.",
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

const chunk = (name: string, data: Uint8Array) => {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A picture of one grey, whole and as large as asked for. */
export function samplePng(width = 320, height = 180): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * height, 0x80).fill(0, 0, 1));
  const parts = [chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", new Uint8Array())];
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}
const pngFile = { fileName: "gambar.png", contentType: "image/png" };
export const samplePicture = (width?: number, height?: number): SampleFile => ({
  ...pngFile,
  bytes: samplePng(width, height),
});

/** A file that holds all a question file can: every kind that is special, weights and two stops. */
export const fullQuestions: SampleFile = {
  fileName: "soal.json",
  contentType: "application/json",
  bytes: bytes(
    JSON.stringify({
      weights: { "KE-04": 3, "PD-06": 1 },
      stops: [givenStop("henti-2", 8), givenStop("henti-1", 4)],
      questions: [
        ...[1, 2, 3, 4].map((n) => givenQuestion(`q${n}`)),
        givenOrderQuestion("urut"),
        givenMatchQuestion("pasang"),
      ],
    }),
  ),
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
  const uploadId = await uploadFile(publishing, actor, moduleId, role, file);
  return publishing.attach(actor, moduleId, { role, uploadId });
}

/** Brings one file as far as where it waits to be judged. */
export async function uploadFile(
  publishing: Publishing,
  actor: Actor,
  moduleId: ModuleId,
  role: UploadRole,
  file: SampleFile,
): Promise<UploadId> {
  const { fileName, contentType, bytes } = file;
  const sent = { role, fileName, contentType, byteCount: bytes.byteLength };
  const { uploadId, ...place } = await publishing.startUpload(actor, moduleId, sent);
  await send(place, bytes);
  return uploadId;
}

export async function send(
  { url, headers }: { url: string; headers: Record<string, string> },
  bytes: Uint8Array,
): Promise<void> {
  const answer = await fetch(url, { method: "PUT", headers, body: Buffer.from(bytes) });
  if (!answer.ok) throw new Error(`upload answered ${answer.status}`);
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
