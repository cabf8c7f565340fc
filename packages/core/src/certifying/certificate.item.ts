import { defineKind } from "@netra/table/kind";
import type { Search } from "@netra/table/table";
import type { ModuleId, PersonId } from "../kernel/id.ts";
import type { Certificate } from "./certificate.ts";

/** What is certified to a person once. */
type Subject = { kind: "module"; moduleId: ModuleId } | { kind: "set"; set: number };
type CertificateKey = { personId: PersonId; what: Subject };

export const subjectOf = (what: Subject): string =>
  what.kind === "module" ? `MODULE#${what.moduleId}` : `SET#${String(what.set).padStart(4, "0")}`;

export const certificateItem = defineKind<Certificate, CertificateKey>({
  name: "certificate",
  key: ({ personId, what }) => ({
    pk: `PERSON#${personId}`,
    sk: `CERTIFICATE#${subjectOf(what)}`,
  }),
});

export const certificatesOfPerson = (personId: PersonId): Search => ({
  pk: `PERSON#${personId}`,
  sk: { prefix: "CERTIFICATE#" },
});

/** Whose certificate has this code, and for what? Taken once, never given again. */
export type TakenCode = CertificateKey & { code: string };

export const takenCodeItem = defineKind<TakenCode, { code: string }>({
  name: "certificate code",
  key: ({ code }) => ({ pk: `CERTIFICATE#${code}`, sk: "CODE" }),
});
