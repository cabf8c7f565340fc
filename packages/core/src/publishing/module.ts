import type { ModuleId } from "../kernel/id.ts";
import type { Draft, Stage } from "./draft.ts";

/** A module's line in the studio. */
export type Module = {
  moduleId: ModuleId;
  title: string;
  stage: Stage;
  /** The release being worked on, or the newest one when nothing is. */
  draftRelease: number;
  /** The newest release learners can be given; 0 before the first. */
  latestRelease: number;
  createdAt: string;
  editedAt: string;
};

/** What the list shows of a draft; written with every change of it. */
export const moduleOf = (draft: Draft): Module => ({
  moduleId: draft.moduleId,
  title: draft.title,
  stage: draft.stage,
  draftRelease: draft.release,
  latestRelease: draft.stage === "released" ? draft.release : draft.release - 1,
  createdAt: draft.createdAt,
  editedAt: draft.editedAt,
});
