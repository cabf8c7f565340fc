import { importIds } from "@netra/core/kernel/id";
import { useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";
import { sendFile } from "../send-file.ts";

const imports = api.roster.agencies[":agencyId"].imports;

export const importKey = (agencyId: string, importId: string) =>
  ["imports", agencyId, importId] as const;

const listImports = (agencyId: string) => answer(imports.$get({ param: { agencyId } }));
const getImport = (agencyId: string, importId: string) =>
  answer(imports[":importId"].$get({ param: { agencyId, importId } }));

export type ImportView = Awaited<ReturnType<typeof getImport>>;

const isUnderWay = (stage: string | undefined) => stage === "accepted" || stage === "running";

/** Earlier imports of the agency. */
export const useImports = (agencyId: () => string) =>
  useQuery(() => ({
    queryKey: ["imports", agencyId()] as const,
    queryFn: () => listImports(agencyId()),
  }));

/** One import; asks again every second or so while it is being carried out. */
export const useImport = (agencyId: () => string, importId: () => string) =>
  useQuery(() => ({
    queryKey: importKey(agencyId(), importId()),
    queryFn: () => getImport(agencyId(), importId()),
    refetchInterval: (query) => (isUnderWay(query.state.data?.stage) ? 1200 : false),
  }));

/** Brings a roster file in and has it looked at; nothing on the roster changes by this. */
export async function bringRoster(
  agencyId: string,
  file: File,
  onStep: (step: "sending" | "checking", share: number) => void,
): Promise<ImportView> {
  const param = { agencyId, importId: importIds.mint() };
  const json = { fileName: file.name, byteCount: file.size };
  onStep("sending", 0);
  const { upload } = await answer(imports[":importId"].$put({ param, json }));
  await sendFile(upload, file, (share) => onStep("sending", share));
  onStep("checking", 1);
  return lookAt(agencyId, param.importId);
}

export const lookAt = (agencyId: string, importId: string) =>
  answer(imports[":importId"].preview.$post({ param: { agencyId, importId }, json: {} }));

export const accept = (agencyId: string, importId: string, missing: "keep" | "close") =>
  answer(
    imports[":importId"].acceptance.$post({ param: { agencyId, importId }, json: { missing } }),
  );
