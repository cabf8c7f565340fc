import { freeSeconds } from "@netra/core/publishing/picture";
import type { SentUpload } from "@netra/core/publishing/upload";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createStore } from "solid-js/store";
import { ApiProblem } from "../fault.ts";
import { faultOfUpload, sentPictureOf, sentUploadOf } from "./file-role.ts";
import {
  attachFile,
  bringFile,
  type DraftChange,
  type DraftView,
  draftKey,
  editDraft,
  getDraft,
  modulesKey,
  type PictureView,
  putPicture,
  removePicture,
  submitDraft,
} from "./studio.query.ts";

/** A file on its way into the draft. */
export type Arriving = {
  at: number;
  name: string;
  share: number;
  isDone: boolean;
  isPicture: boolean;
  error?: unknown;
};

/** What of a picture is the author's to say, and whether it is shown at all. */
export type PictureChange = Pick<PictureView, "uploadId" | "startSeconds" | "alt"> & {
  isGone?: boolean;
};

type Brought = { file: File; sent: SentUpload | undefined; at: number };

/** 2 before 10: the order in which whoever numbered them meant them. */
const byName = (files: readonly File[]) =>
  files.toSorted((a, b) => a.name.localeCompare(b.name, "id", { numeric: true }));

const isChanged = (error: unknown) =>
  error instanceof ApiProblem && error.code === "publishing.draft_changed";

/** Saves fields on top of what is on the screen; what somebody else did to other fields is no conflict. */
async function editOn(seen: DraftView | undefined, moduleId: string, change: DraftChange) {
  try {
    return await editDraft(moduleId, seen?.version ?? 0, change);
  } catch (error) {
    if (!isChanged(error) || !seen) throw error;
    const newest = await getDraft(moduleId);
    const names = Object.keys(change) as (keyof DraftChange)[];
    const isTouched = names.some(
      (name) => JSON.stringify(newest[name]) !== JSON.stringify(seen[name]),
    );
    if (isTouched) throw error;
    return editDraft(moduleId, newest.version, change);
  }
}

/** The work on one draft: fields save themselves, files come one after the other, all in order. */
export function createDraftDesk(moduleId: () => string) {
  const queries = useQueryClient();
  const [arriving, setArriving] = createStore<Arriving[]>([]);
  let arrivals = 0;
  const mark = (at: number, change: Partial<Arriving>) =>
    setArriving((file) => file.at === at, change);
  // One line for all changes: each carries the version that the one before it made.
  const scope = () => ({ id: `draft-${moduleId()}` });
  const keep = (draft: DraftView) => {
    queries.setQueryData(draftKey(moduleId()), draft);
    queries.invalidateQueries({ queryKey: modulesKey, exact: true });
  };
  const now = () => queries.getQueryData<DraftView>(draftKey(moduleId()));

  const edit = useMutation(() => ({
    scope: scope(),
    mutationFn: (change: DraftChange) => editOn(now(), moduleId(), change),
    onSuccess: (draft) => {
      keep(draft);
      submit.reset();
    },
  }));

  const bring = useMutation(() => ({
    scope: scope(),
    mutationFn: async ({ file, sent, at }: Brought) => {
      const fault = faultOfUpload(sent);
      if (fault || !sent) throw new ApiProblem(422, { code: fault ?? "publishing.file_kind" });
      const uploadId = await bringFile(moduleId(), file, sent, (share) => mark(at, { share }));
      if (sent.role !== "picture") return attachFile(moduleId(), sent.role, uploadId);
      const { pictures, chapters } = now() ?? { pictures: [], chapters: [] };
      const startSeconds = freeSeconds(pictures, chapters);
      return putPicture(moduleId(), uploadId, { startSeconds, alt: "" });
    },
    onSuccess: (draft, { at }) => {
      mark(at, { isDone: true });
      keep(draft);
    },
    onError: (error, { at }) => mark(at, { error }),
  }));

  const picture = useMutation(() => ({
    scope: scope(),
    mutationFn: ({ uploadId, startSeconds, alt, isGone }: PictureChange) =>
      isGone
        ? removePicture(moduleId(), uploadId)
        : putPicture(moduleId(), uploadId, { startSeconds, alt }),
    onSuccess: (draft) => {
      keep(draft);
      submit.reset();
    },
  }));

  const submit = useMutation(() => ({
    scope: scope(),
    mutationFn: () => submitDraft(moduleId()),
    onSuccess: keep,
  }));

  function bringAll(files: readonly File[], isPicture: boolean) {
    const waiting = arriving.filter(
      (file) => !file.isDone && (!file.error || file.isPicture !== isPicture),
    );
    const sentOf = isPicture ? sentPictureOf : sentUploadOf;
    const added = files.map((file) => ({ file, sent: sentOf(file), at: arrivals++ }));
    const lines = added.map(({ file, at }) => {
      return { at, name: file.name, share: 0, isDone: false, isPicture };
    });
    setArriving([...waiting, ...lines]);
    for (const each of added) bring.mutate(each);
  }

  /** Takes files in any order; what each is for follows from its ending. */
  const take = (files: readonly File[]) => bringAll(files, false);

  /** Takes pictures in the order in which they are shown; each begins at a moment that is still free. */
  const takePictures = (files: readonly File[]) => bringAll(byName(files), true);

  return { edit, bring, picture, submit, take, takePictures, keep, arriving };
}

export type DraftDesk = ReturnType<typeof createDraftDesk>;
