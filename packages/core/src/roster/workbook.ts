import { invalid } from "../kernel/fault.ts";
import { walkXml } from "./xml-walk.ts";
import type { ZipParts } from "./zip-parts.ts";

const workbookPart = "xl/workbook.xml";
const relationsPart = "xl/_rels/workbook.xml.rels";

/** Where a workbook keeps its first visible sheet and the texts its sheets share. */
export type WorkbookParts = { sheet: string; sharedStrings: string | undefined };

export async function findWorkbookParts(parts: ZipParts): Promise<WorkbookParts> {
  if (!parts.has(workbookPart)) throw invalid("roster.file_kind", { found: "zip" });
  const sheetRelation = await firstVisibleSheet(parts);
  const targets = await relationTargets(parts);
  const sheet = targets.get(sheetRelation)?.part;
  if (!sheet || !parts.has(sheet)) throw invalid("roster.file_damaged", { part: "sheet" });
  const shared = [...targets.values()].find(({ type }) => type.endsWith("/sharedStrings"))?.part;
  return { sheet, sharedStrings: shared && parts.has(shared) ? shared : undefined };
}

async function firstVisibleSheet(parts: ZipParts): Promise<string> {
  let relation = "";
  await walkXml(await parts.open(workbookPart), {
    open: (name, attributes) => {
      if (name !== "sheet" || relation) return;
      if ((attributes.state ?? "visible") !== "visible") return;
      const key = Object.keys(attributes).find((key) => key.endsWith(":id"));
      relation = key ? (attributes[key] ?? "") : "";
    },
  });
  if (!relation) throw invalid("roster.file_damaged", { part: "sheet" });
  return relation;
}

async function relationTargets(parts: ZipParts) {
  const targets = new Map<string, { type: string; part: string }>();
  await walkXml(await parts.open(relationsPart), {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== "Relationship" || !Id || !Type || !Target || TargetMode === "External") return;
      // Targets are relative to the workbook unless they begin at the root of the archive.
      const part = decodeURIComponent(new URL(Target, `file:///${workbookPart}`).pathname.slice(1));
      targets.set(Id, { type: Type, part });
    },
  });
  return targets;
}
