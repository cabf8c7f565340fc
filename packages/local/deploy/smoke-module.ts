import { moduleIds } from "@netra/core/kernel/id";
import { givenAuthority, sampleFiles } from "@netra/core/publishing/testing";
import { upload } from "../src/seed/bring.ts";
import type { Ask } from "./smoke-client.ts";
import { agencyId } from "./smoke-people.ts";

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Makes a module of twelve seconds, has it approved by another, and opens a set of it for the agency. */
export async function releaseModule(author: Ask, reviewer: Ask) {
  const { authorityId, ...authority } = givenAuthority;
  const { authorities } = await author("GET /api/publishing/authorities");
  if (authorities.length === 0) {
    await author(`PUT /api/publishing/authorities/${authorityId}`, authority);
  }
  const moduleId = moduleIds.mint();
  const at = `/api/publishing/modules/${moduleId}`;
  await author(`PUT ${at}`, { title: "Uji pasang" });
  for (const role of ["video", "captions", "questions"] as const) {
    const { bytes, ...file } = sampleFiles[role];
    const sent = { role, ...file, byteCount: bytes.byteLength };
    const { uploadId, ...place } = await author(`POST ${at}/uploads`, sent);
    await upload(place, bytes);
    await author(`PUT ${at}/files/${role}`, { uploadId });
  }
  const { version } = await author(`GET ${at}`);
  await author(`PATCH ${at}`, {
    version,
    summary: "Dipakai untuk menguji pemasangan.",
    goal: "Menguji pemasangan.",
    asOf: dayIn(0),
    chapters: [{ startSeconds: 0, title: "Isi", kind: "core" }],
  });
  await author(`POST ${at}/submissions`);
  await reviewer(`POST ${at}/reviews`, { decision: "approve" });

  const { sets } = await author("GET /api/publishing/sets");
  const set = 1 + Math.max(0, ...sets.map((each: { set: number }) => each.set));
  await author(`PUT /api/publishing/sets/${set}`, {
    title: "Uji pasang",
    moduleIds: [moduleId],
    audience: { grades: "all", kinds: "all", agencyIds: [agencyId] },
    startsOn: dayIn(-1),
    deadlineOn: dayIn(30),
  });
  return { moduleId, set };
}
