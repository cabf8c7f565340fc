import * as v from "valibot";
import {
  type AgencyId,
  type ImportId,
  importIds,
  type PersonId,
  type UnitPath,
} from "../kernel/id.ts";

/** A roster file on its way in: looked at first, carried out only when HR says so. */
export type RosterImport = {
  importId: ImportId;
  agencyId: AgencyId;
  /** The subtree its sender may change; absent for the whole agency. */
  within?: UnitPath | undefined;
  fileName: string;
  byteCount: number;
  uploadKey: string;
  sentBy: PersonId | "system";
  sentAt: string;
  stage: "waiting" | "previewed" | "accepted" | "running" | "done" | "refused";
  /** Why the file as a whole was refused. */
  refusal?: { code: string; detail: Record<string, unknown> } | undefined;
  /** What becomes of people who are on the roster but not in the file. */
  missing: "keep" | "close";
  preview?: ImportPreview | undefined;
  /** Of the file the preview was made from. */
  digest?: string | undefined;
  /** Rows carried out so far; a job that died begins again here. */
  doneCount: number;
  leftCount: number;
  finishedAt?: string | undefined;
  version: number;
};

export type ImportIssue = { rowNumber: number; column: string; code: string; value: string };

export type ImportPreview = {
  rowCount: number;
  unitCount: number;
  joinCount: number;
  /** Known people whose place, post, grade or name changes. */
  changeCount: number;
  /** Of those, people who come from another agency. */
  transferCount: number;
  sameCount: number;
  /** On the roster, not in the file. */
  missingCount: number;
  /** Rows that do not say whom they are about: while there are any, nobody can be closed as missing. */
  unidentifiedCount: number;
  /** Rows that cannot be carried out; the others can. */
  issueCount: number;
  /** The first of them. */
  issues: ImportIssue[];
  ignoredColumns: string[];
  sample: { rowNumber: number; name: string; unitName: string; post: string; change: string }[];
};

export const shownIssues = 200;

export const sentImportSchema = v.strictObject({
  importId: importIds.schema,
  fileName: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  byteCount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20 * 1024 * 1024)),
});
export type SentImport = v.InferOutput<typeof sentImportSchema>;

export const acceptedImportSchema = v.strictObject({ missing: v.picklist(["keep", "close"]) });

/** What HR sees of an import. */
export function importViewOf(roster: RosterImport): ImportView {
  const { uploadKey, version, sentBy, digest, ...view } = roster;
  return view;
}
export type ImportView = Omit<RosterImport, "uploadKey" | "version" | "sentBy" | "digest">;
