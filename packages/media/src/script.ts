export type ChapterKind = "intro" | "core" | "credits";
export type Line = {
  lineId: string;
  text: string;
  asks: string[];
  thinkSeconds: number;
  /** The ungraded question that opens once this line has been said. */
  stopId?: string;
};
export type Scene = {
  sceneId: string;
  /** The rows of the decree that this scene teaches. */
  teaches: string[];
  /** What its picture shows, for those who do not see it. */
  alt: string;
  /** The line after which its still picture is taken. */
  stillLine: number;
  lines: Line[];
};
export type Chapter = { title: string; kind: ChapterKind; scenes: Scene[] };
export type Script = { title: string; chapters: Chapter[] };

const kinds: Record<string, ChapterKind> = {
  pembuka: "intro",
  inti: "core",
  penutup: "credits",
};

/** Reads a script; a line that does not fit the form is named by its number. */
export function parseScript(source: string): Script {
  const script: Script = { title: "", chapters: [] };
  for (const [index, raw] of source.split("\n").entries()) {
    const row = raw.trim();
    const wrong = (why: string) => new Error(`script.md:${index + 1}: ${why}: "${row}"`);
    const chapter = script.chapters.at(-1);
    const scene = chapter?.scenes.at(-1);
    if (row === "") continue;
    if (row.startsWith("### ")) {
      if (!chapter) throw wrong("a scene needs a chapter above it");
      chapter.scenes.push(parseScene(row));
    } else if (row.startsWith("## ")) {
      const [, title, kind] = row.match(/^## (.+) \((\w+)\)$/) ?? [];
      if (!title || !kind || !kinds[kind]) throw wrong("a chapter is `## Judul (inti)`");
      script.chapters.push({ title, kind: kinds[kind], scenes: [] });
    } else if (row.startsWith("# ")) {
      script.title = row.slice(2).trim();
    } else {
      if (!scene) throw wrong("a picture or a spoken line needs a scene above it");
      if (row.startsWith("![")) {
        const [, alt = "", picture, line] = row.match(imageForm) ?? [];
        if (picture !== scene.sceneId) throw wrong("a picture is `![…](pictures/<scene>.svg)`");
        Object.assign(scene, { alt, stillLine: Number(line ?? 0) });
      } else {
        scene.lines.push(parseLine(row, `${scene.sceneId}-${scene.lines.length + 1}`));
      }
    }
  }
  for (const scene of scenesOf(script)) scene.stillLine ||= stillLineOf(scene);
  return script;
}

const imageForm = /^!\[([^\]]+)\]\(pictures\/([a-z-]+)\.svg(?: "baris (\d+)")?\)$/;

const namesIn = (row: string, key: string) =>
  (row.match(new RegExp(`\\{${key}: ([^}]+)\\}`))?.[1] ?? "")
    .split(",")
    .flatMap((name) => name.trim() || []);

const parseScene = (row: string): Scene => ({
  sceneId: row.slice(4).replace(/\{.*$/, "").trim(),
  teaches: namesIn(row, "teaches"),
  alt: "",
  stillLine: 0,
  lines: [],
});

/** A still shows the whole scene, but never the answer before the reader has thought about it. */
function stillLineOf({ lines }: Scene): number {
  const thinking = lines.findIndex((line) => line.thinkSeconds > 0);
  return thinking < 0 ? lines.length : thinking + 1;
}

function parseLine(row: string, lineId: string): Line {
  const [stopId] = namesIn(row, "stop");
  const think = row.match(/\(jeda ([\d,]+)\)/)?.[1] ?? "0";
  return {
    lineId,
    text: row.replace(/\s*(\{(asks|stop):[^}]*\}|\(jeda [^)]*\))/g, "").trim(),
    asks: namesIn(row, "asks"),
    thinkSeconds: Number(think.replace(",", ".")),
    ...(stopId && { stopId }),
  };
}

/** Every scene in the order it is shown. */
export const scenesOf = (script: Script): Scene[] =>
  script.chapters.flatMap((chapter) => chapter.scenes);

/** Every spoken line in the order it is heard. */
export const linesOf = (script: Script): Line[] => scenesOf(script).flatMap((scene) => scene.lines);
