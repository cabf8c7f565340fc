import { ApiProblem, problemOf } from "../fault.ts";
import { saveBlob } from "../save-file.ts";
import type { OwnCertificate } from "./certificates.query.ts";

/** Fetches the printable certificate and hands it to the person; a refusal is told on the page, not saved as a file. */
export async function savePdf({ code }: Pick<OwnCertificate, "code">): Promise<void> {
  const response = await fetch(`/api/certifying/my/${code}/pdf`).catch(() => {
    throw new ApiProblem(0);
  });
  if (!response.ok) throw await problemOf(response);
  saveBlob(`sertifikat-${code}.pdf`, await response.blob());
}
