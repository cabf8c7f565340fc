import { checkSignature } from "@netra/core/certifying/checking";
import { readFragment } from "@netra/core/certifying/payload";
import { useQuery } from "@tanstack/solid-query";
import { type Answered, answer, api } from "../api.ts";
import { ApiProblem } from "../fault.ts";
import { trustedKeys } from "./keys.ts";
import type { Signature } from "./verdict.ts";
import { verify } from "./verify.ts";

const byCode = api.certifying.certificates[":code"];

const papers = api.reporting.papers[":code"];

export type CheckedCertificate = Answered<typeof byCode.$get>;
export type CheckedPaper = Answered<typeof papers.$get>;

/** `null` where there is nothing under the code. */
async function unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

const once = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false } as const;

/** The certificate the server has on record under a code; `null` when it has none. */
export const useRecord = (code: () => string) =>
  useQuery(() => ({
    queryKey: ["certifying", "record", code()],
    queryFn: () => unlessMissing(answer(byCode.$get({ param: { code: code() } }))),
    ...once,
  }));

/** Another paper under the code, asked for once it is known that no certificate has it. */
export const usePaper = (code: () => string, isAsked: () => boolean) =>
  useQuery(() => ({
    queryKey: ["certifying", "paper", code()],
    queryFn: () => unlessMissing(answer(papers.$get({ param: { code: code() } }))),
    enabled: isAsked(),
    ...once,
  }));

/** What an address proves by itself; it is read here and sent nowhere. */
export async function readSignature(code: string, fragment: string): Promise<Signature> {
  if (fragment.replace(/^#/, "") === "") return { verdict: "none" };
  const signed = readFragment(code, fragment);
  return signed ? checkSignature(signed, trustedKeys, verify) : { verdict: "false" };
}
