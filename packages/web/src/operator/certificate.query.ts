import type { SentRestoration, SentRevocation } from "@netra/core/certifying/certificate";
import { answer, api } from "../api.ts";

const byCode = api.certifying.certificates[":code"];

/** Takes back what a certificate says; everybody who checks it reads the reason. */
export const revokeCertificate = (code: string, json: SentRevocation) =>
  answer(byCode.revocations.$post({ param: { code }, json }));

export const restoreCertificate = (code: string, json: SentRestoration) =>
  answer(byCode.restorations.$post({ param: { code }, json }));
