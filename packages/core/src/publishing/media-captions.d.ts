// Its own declarations leave out file endings, which NodeNext resolution does not forgive.
declare module "media-captions" {
  export type VTTNode =
    | { type: "text"; data: string }
    | {
        type: "c" | "i" | "b" | "u" | "ruby" | "rt" | "v" | "lang" | "timestamp";
        children: VTTNode[];
      };
  export type VTTCue = { startTime: number; endTime: number; text: string };
  export function parseText(
    text: string,
    options: { type: "vtt" | "srt" },
  ): Promise<{ cues: VTTCue[] }>;
  export function tokenizeVTTCue(cue: VTTCue): VTTNode[];
}
