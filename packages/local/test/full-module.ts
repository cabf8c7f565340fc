import { moduleIds } from "@netra/core/kernel/id";
import type { Question } from "@netra/core/publishing/question";
import {
  givenMatchQuestion,
  givenOrderQuestion,
  givenQuestion,
  givenStop,
  sampleFiles,
  samplePicture,
} from "@netra/core/publishing/testing";
import { upload } from "../src/seed/bring.ts";
import { must, type Visit } from "./visits.ts";

const several: Question = {
  ...givenQuestion("beberapa"),
  kind: "several",
  prompt: "Mana saja yang dilarang?",
  options: [
    { optionId: "a", text: "Menyukai unggahan calon" },
    { optionId: "b", text: "Meneruskan poster calon" },
    { optionId: "c", text: "Membaca berita pemilihan" },
  ],
  correct: ["a", "b"],
};
const allowed: Question = {
  ...givenQuestion("boleh"),
  kind: "allowed",
  prompt: "Anda meneruskan pesan itu. Boleh atau tidak?",
  scene: {
    kind: "chat",
    title: "Grup Keluarga",
    phase: "before",
    body: "Mohon dukungannya.",
    caption: "poster bakal calon",
  },
  options: [
    { optionId: "a", text: "Tidak boleh" },
    { optionId: "b", text: "Boleh" },
  ],
  momentSeconds: 3,
};
const trueOrFalse: Question = {
  ...givenQuestion("benar"),
  kind: "truefalse",
  prompt: "Netralitas berlaku juga di luar jam kerja.",
  options: [
    { optionId: "a", text: "Benar" },
    { optionId: "b", text: "Salah" },
  ],
};

/** One question of every kind, all of them asked; two stops. */
const quiz = {
  stops: [givenStop("henti-1", 4), givenStop("henti-2", 8)],
  questions: [
    givenQuestion("satu"),
    several,
    trueOrFalse,
    allowed,
    givenOrderQuestion("urut"),
    givenMatchQuestion("pasang"),
  ],
};
const quizBytes = new TextEncoder().encode(JSON.stringify(quiz));

export const pictureAlts = ["Neraca yang seimbang", "Telepon dengan sebuah unggahan"] as const;

/** Makes a module with all a module can have: sound, pictures, stops, every kind of question. */
export async function handInFullModule(author: Visit): Promise<string> {
  const at = `/api/publishing/modules/${moduleIds.mint()}`;
  await must(author.ask(`PUT ${at}`, { title: "Suka, komentar, bagikan" }));

  async function bring(role: string, { bytes, ...file }: (typeof sampleFiles)["video"]) {
    const sent = { role, ...file, byteCount: bytes.byteLength };
    const { uploadId, ...place } = await must(author.ask(`POST ${at}/uploads`, sent));
    await upload(place, bytes);
    return uploadId;
  }
  const files = { ...sampleFiles, questions: { ...sampleFiles.questions, bytes: quizBytes } };
  for (const [role, file] of Object.entries(files)) {
    const uploadId = await bring(role, file);
    await must(author.ask(`PUT ${at}/files/${role}`, { uploadId }));
  }
  for (const [n, alt] of pictureAlts.entries()) {
    const uploadId = await bring("picture", samplePicture(640, 360));
    await must(author.ask(`PUT ${at}/pictures/${uploadId}`, { startSeconds: n * 5, alt }));
  }
  const { version } = await must(author.ask(`GET ${at}`));
  const edit = {
    version,
    summary: "Batas di media sosial.",
    goal: "Membedakan yang boleh dan yang tidak.",
    asOf: "2026-11-01",
    passing: { questionCount: quiz.questions.length, correctCount: quiz.questions.length },
    chapters: [
      { startSeconds: 0, title: "Pembuka", kind: "intro" },
      { startSeconds: 2, title: "Isi", kind: "core" },
    ],
  };
  await must(author.ask(`PATCH ${at}`, edit));
  await must(author.ask(`POST ${at}/submissions`));
  return at;
}
