import {
  linkOf,
  sentRestorationSchema,
  sentRevocationSchema,
} from "@netra/core/certifying/certificate";
import type { Certifying } from "@netra/core/certifying/certifying";
import { readCode, shownCode } from "@netra/core/kernel/code";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { body, params } from "../validate.ts";
import { certificateView, ownCertificatePage } from "../views/certifying.ts";

const tag = "certifying";
const isCode = (typed: string) => readCode(typed) !== undefined;
// Read as people type it: small letters, blanks, a letter O for a zero.
const codePath = v.strictObject({
  code: v.pipe(v.string(), v.check(isCode, "certifying.code_malformed")),
});
const notFound = ["certifying.certificate_unknown"];

export const certifyingRoutes = (needs: {
  certifying: Certifying;
  origin: string;
  sampleData: boolean;
}) => {
  const { certifying, origin, sampleData } = needs;
  return new Hono<Env>()
    .get(
      "/my",
      describe({
        tag,
        summary: "My certificates, the newest first",
        answers: { 200: ownCertificatePage },
      }),
      async (c) => c.json(await certifying.listMine(c.var.actor)),
    )
    .get(
      "/my/:code/pdf",
      describe({
        tag,
        summary: "One of my certificates to print",
        answers: {
          200: { file: "application/pdf", description: "The certificate, one page of A4." },
        },
        faults: [...notFound, "certifying.certificate_revoked"],
      }),
      params(codePath),
      async (c) => {
        const { certificate, logo } = await certifying.getMine(
          c.var.actor,
          c.req.valid("param").code,
        );
        // Asked for now and then, and heavy: what answers everything else does not carry it.
        const { printCertificate } = await import("@netra/paper/certificate");
        const bytes = await printCertificate({
          certificate,
          address: `${origin}${linkOf(certificate)}`,
          isSample: sampleData,
          ...(logo && { logo }),
        });
        return c.body(bytes, 200, {
          "content-type": "application/pdf",
          "content-disposition": `attachment; filename="sertifikat-${shownCode(certificate.code)}.pdf"`,
        });
      },
    )
    .get(
      "/certificates/:code",
      describe({
        tag,
        summary: "Is this certificate genuine, and does it still hold?",
        answers: { 200: certificateView },
        faults: notFound,
      }),
      params(codePath),
      async (c) => {
        c.header("x-robots-tag", "noindex");
        return c.json({ ...(await certifying.checkCode(c.req.valid("param").code)), sampleData });
      },
    )
    .post(
      "/certificates/:code/revocations",
      describe({
        tag,
        summary: "Revoke a certificate, for everybody to see",
        answers: { 200: certificateView },
        faults: [...notFound, "certifying.revoked_already", "certifying.certificate_changed"],
      }),
      params(codePath),
      body(sentRevocationSchema),
      async (c) => {
        const { code } = c.req.valid("param");
        const view = await certifying.revokeCertificate(c.var.actor, code, c.req.valid("json"));
        return c.json({ ...view, sampleData });
      },
    )
    .post(
      "/certificates/:code/restorations",
      describe({
        tag,
        summary: "Take back a revocation that was a mistake",
        answers: { 200: certificateView },
        faults: [...notFound, "certifying.certificate_changed"],
      }),
      params(codePath),
      body(sentRestorationSchema),
      async (c) => {
        const { code } = c.req.valid("param");
        const view = await certifying.restoreCertificate(c.var.actor, code, c.req.valid("json"));
        return c.json({ ...view, sampleData });
      },
    );
};
