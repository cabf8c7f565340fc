import { importIds } from "@netra/core/kernel/id";
import { givenRow, nipOf, rosterFile } from "@netra/core/roster/testing";
import { upload } from "../src/seed/bring.ts";
import { type Ask, until } from "./smoke-client.ts";

export const agencyId = "agn_uji";
const numbers = { reviewer: 901, learner: 902 };

/** Brings two invented people on the roster of an agency that is there for trying. */
export async function bringPeople(operator: Ask, operatorId: string) {
  const name = "Instansi Uji (data contoh)";
  const agency = { name, kind: "lembaga", provinceCode: "00", zone: "Asia/Jakarta" };
  await operator(`PUT /api/roster/agencies/${agencyId}`, agency).catch((error: Error) => {
    // It is there from the last time.
    if (!error.message.includes(": 409")) throw error;
  });
  const mine = `/api/identity/people/${operatorId}/grants`;
  await operator(`PUT ${mine}`, { role: "hr", agencyId });
  await operator(`PUT ${mine}`, { role: "publisher" });

  const rows = Object.values(numbers).map((n) =>
    givenRow(n, { unorId: "uji", unorNama: "Unit Uji" }),
  );
  const bytes = rosterFile(rows);
  const at = `/api/roster/agencies/${agencyId}/imports/${importIds.mint()}`;
  const sent = { fileName: "uji.csv", byteCount: bytes.byteLength };
  await upload((await operator(`PUT ${at}`, sent)).upload, bytes);
  await operator(`POST ${at}/preview`, {});
  await operator(`POST ${at}/acceptance`, { missing: "keep" });
  await until("the roster is brought in", async () => {
    const { stage } = await operator(`GET ${at}`);
    return stage === "done" ? stage : undefined;
  });

  const idOf = async (n: number): Promise<string> =>
    (await operator("POST /api/identity/people/search", { nip: nipOf(n) })).personId;
  const reviewerId = await idOf(numbers.reviewer);
  const grants = `/api/identity/people/${reviewerId}`;
  await operator(`PUT ${grants}/grants`, { role: "reviewer" });

  /** Takes back what was given for the visit. */
  async function leave() {
    await operator(`POST ${grants}/revocations`, { role: "reviewer" });
    for (const role of [{ role: "publisher" }, { role: "hr", agencyId }]) {
      await operator(`POST /api/identity/people/${operatorId}/revocations`, role);
    }
  }
  return { reviewerId, learnerId: await idOf(numbers.learner), leave };
}
