import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createStore } from "solid-js/store";
import { ApiProblem } from "../fault.ts";
import { faultOfFile, sentUploadOf } from "./file-role.ts";
import {
  bringFile,
  type DraftChange,
  type DraftView,
  draftKey,
  editDraft,
  getDraft,
  modulesKey,
  submitDraft,
} from "./studio.query.ts";

/** A file on its way into the draft. */
export type Arriving = {
  at: number;
  name: string;
  share: number;
  isDone: boolean;
  error?: unknown;
};

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
    mutationFn: async ({ file, at }: { file: File; at: number }) => {
      const fault = faultOfFile(file);
      const sent = sentUploadOf(file);
      if (fault || !sent) throw new ApiProblem(422, { code: fault ?? "publishing.file_kind" });
      return bringFile(moduleId(), file, sent, (share) => mark(at, { share }));
    },
    onSuccess: (draft, { at }) => {
      mark(at, { isDone: true });
      keep(draft);
    },
    onError: (error, { at }) => mark(at, { error }),
  }));

  const submit = useMutation(() => ({
    scope: scope(),
    mutationFn: () => submitDraft(moduleId()),
    onSuccess: keep,
  }));

  /** Takes files in any order; what each is for follows from its ending. */
  function take(files: readonly File[]) {
    const travelling = arriving.filter((file) => !file.isDone && !file.error);
    const added = files.map((file) => ({ file, at: arrivals++ }));
    const lines = added.map(({ file, at }) => ({ at, name: file.name, share: 0, isDone: false }));
    setArriving([...travelling, ...lines]);
    for (const each of added) bring.mutate(each);
  }

  return { edit, bring, submit, take, keep, arriving };
}

export type DraftDesk = ReturnType<typeof createDraftDesk>;
