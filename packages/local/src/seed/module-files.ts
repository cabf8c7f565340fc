import { existsSync, readdirSync, readFileSync } from "node:fs";
import { daySchema } from "@netra/core/kernel/day";
import { chapterSchema, passingSchema } from "@netra/core/publishing/release";
import type { FileRole } from "@netra/core/publishing/upload";
import * as v from "valibot";

const modules = new URL("../../../../content/modules/", import.meta.url);

/** What `content/modules/<slug>/module.json` says. */
export const moduleFileSchema = v.strictObject({
  slug: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  number: v.number(),
  title: v.string(),
  summary: v.string(),
  goal: v.string(),
  asOf: daySchema,
  language: v.literal("id"),
  voice: v.picklist(["synthetic", "recorded"]),
  media: v.strictObject({
    video: v.string(),
    audio: v.optional(v.string()),
    poster: v.optional(v.string()),
    captions: v.string(),
  }),
  pictures: v.optional(
    v.array(v.strictObject({ startSeconds: v.number(), alt: v.string(), file: v.string() })),
    [],
  ),
  chapters: v.array(chapterSchema),
  passing: passingSchema,
});

export type ModuleFile = v.InferOutput<typeof moduleFileSchema> & { folder: URL };

/** The finished modules of this repository, by their number; one still being made has no media yet. */
export function readModules(): ModuleFile[] {
  return readdirSync(modules)
    .map((slug) => new URL(`${slug}/`, modules))
    .filter((folder) => existsSync(new URL("media/made-from.json", folder)))
    .map((folder) => {
      const json = JSON.parse(readFileSync(new URL("module.json", folder), "utf8"));
      return { ...v.parse(moduleFileSchema, json), folder };
    })
    .toSorted((a, b) => a.number - b.number);
}

const contentTypes: Record<string, string> = {
  mp4: "video/mp4",
  m4a: "audio/mp4",
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
  vtt: "text/vtt",
  json: "application/json",
};

function fileAt(folder: URL, path: string) {
  const fileName = path.split("/").at(-1) as string;
  const contentType = contentTypes[fileName.split(".").at(-1) ?? ""] as string;
  return { fileName, contentType, bytes: readFileSync(new URL(path, folder)) };
}

/** The files a module is published from, each in its role. */
export function filesOf({ folder, media }: ModuleFile) {
  const paths: [FileRole, string | undefined][] = [
    ["video", media.video],
    ["audio", media.audio],
    ["poster", media.poster],
    ["captions", media.captions],
    ["questions", "quiz.json"],
  ];
  return paths.flatMap(([role, path]) => (path ? [{ role, ...fileAt(folder, path) }] : []));
}

/** The pictures that are shown to whoever listens or reads. */
export const picturesOf = ({ folder, pictures }: ModuleFile) =>
  pictures.map(({ startSeconds, alt, file }) => ({
    sent: { startSeconds, alt },
    ...fileAt(folder, file),
  }));
