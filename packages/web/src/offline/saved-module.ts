import type { Release } from "@netra/core/publishing/release";
import type { Way } from "../learning/way.ts";
import type { SavedFile } from "./media-cache.ts";

/** A module that somebody keeps on the device: one way through it, with all that belongs to it. */
export type SavedModule = {
  moduleId: string;
  release: number;
  title: string;
  way: Way;
  files: SavedFile[];
  byteCount: number;
  /**
   * Being fetched, or interrupted in it; whole; partly taken away by the device since; without room for the
   * rest; taken off by the person, who may still change their mind.
   */
  stage: "fetching" | "whole" | "evicted" | "full" | "removed";
};

type Material = Pick<Release, "video" | "audio" | "poster" | "captions"> & {
  pictures?: readonly { file: SavedFile }[] | undefined;
};

/** The files one way through a release needs, each once. */
export function filesOf(release: Material, way: Way): SavedFile[] {
  const pictures = (release.pictures ?? []).map(({ file }) => file);
  const poster = release.poster ? [release.poster] : [];
  const files = {
    video: [release.video, release.captions, ...poster],
    audio: [...(release.audio ? [release.audio] : []), release.captions, ...poster, ...pictures],
    text: pictures,
  }[way];
  return [...new Map(files.map((file) => [file.key, file])).values()];
}

export const bytesOf = (files: readonly SavedFile[]): number =>
  files.reduce((sum, { byteCount }) => sum + byteCount, 0);
