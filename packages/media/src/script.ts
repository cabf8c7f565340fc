export type ChapterKind = "intro" | "core" | "credits";
export type Line = {
  lineId: string;
  text: string;
  asks: string[];
  thinkSeconds: number;
};
export type Scene = { sceneId: string; lines: Line[] };
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
      chapter.scenes.push({ sceneId: row.slice(4).trim(), lines: [] });
    } else if (row.startsWith("## ")) {
      const [, title, kind] = row.match(/^## (.+) \((\w+)\)$/) ?? [];
      if (!title || !kind || !kinds[kind]) throw wrong("a chapter is `## Judul (inti)`");
      script.chapters.push({ title, kind: kinds[kind], scenes: [] });
    } else if (row.startsWith("# ")) {
      script.title = row.slice(2).trim();
    } else {
      if (!scene) throw wrong("a spoken line needs a scene above it");
      scene.lines.push(parseLine(row, `${scene.sceneId}-${scene.lines.length + 1}`));
    }
  }
  return script;
}

function parseLine(row: string, lineId: string): Line {
  const asks = row.match(/\{asks: ([^}]+)\}/)?.[1] ?? "";
  const think = row.match(/\(jeda ([\d,]+)\)/)?.[1] ?? "0";
  return {
    lineId,
    text: row.replace(/\s*(\{asks:[^}]*\}|\(jeda [^)]*\))/g, "").trim(),
    asks: asks.split(",").flatMap((questionId) => questionId.trim() || []),
    thinkSeconds: Number(think.replace(",", ".")),
  };
}

/** Every scene in the order it is shown. */
export const scenesOf = (script: Script): Scene[] =>
  script.chapters.flatMap((chapter) => chapter.scenes);

/** Every spoken line in the order it is heard. */
export const linesOf = (script: Script): Line[] => scenesOf(script).flatMap((scene) => scene.lines);
