import { checkSignature } from "@netra/core/certifying/checking";
import { readFragment } from "@netra/core/certifying/payload";
import { useQuery } from "@tanstack/solid-query";
import { type Answered, answer, api } from "../api.ts";
import { ApiProblem } from "../fault.ts";
import { trustedKeys } from "./keys.ts";
import type { Signature } from "./verdict.ts";
import { verify } from "./verify.ts";

const byCode = api.certifying.certificates[":code"];

export type CheckedCertificate = Answered<typeof byCode.$get>;

/** What the server has on record under a code; `undefined` when it has nothing. */
export const useRecord = (code: () => string) =>
  useQuery(() => ({
    queryKey: ["certifying", "record", code()],
    queryFn: async (): Promise<CheckedCertificate | null> => {
      try {
        return await answer(byCode.$get({ param: { code: code() } }));
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  }));

/** What an address proves by itself; it is read here and sent nowhere. */
export async function readSignature(code: string, fragment: string): Promise<Signature> {
  if (fragment.replace(/^#/, "") === "") return { verdict: "none" };
  const signed = readFragment(code, fragment);
  return signed ? checkSignature(signed, trustedKeys, verify) : { verdict: "false" };
}
