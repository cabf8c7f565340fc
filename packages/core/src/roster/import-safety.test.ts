import { afterAll, beforeAll, expect, it } from "vitest";
import { system } from "../kernel/actor.ts";
import { importIds } from "../kernel/id.ts";
import { givenRoster, givenRow, kaimana, nipOf, rosterFile } from "./testing.ts";

let given: Awaited<ReturnType<typeof givenRoster>>;
beforeAll(async () => {
  given = await givenRoster();
});
afterAll(() => given.stop());

it("closes nobody as missing while a row does not say whom it is about", async () => {
  const { roster } = given.services;
  await given.bring(
    kaimana,
    [1, 2, 3].map((n) => givenRow(n)),
  );
  const damaged = [
    givenRow(1),
    givenRow(2, { nipBaru: "6.02E+17", emailGov: "dua@kaimana.example" }),
  ];
  const { importId, preview } = await given.preview(kaimana, damaged);
  expect(preview).toMatchObject({ unidentifiedCount: 1, missingCount: 2 });
  await expect(
    roster.acceptImport(system, kaimana, importId, { missing: "close" }),
  ).rejects.toMatchObject({ code: "roster.close_unsure", detail: { count: 1 } });

  await roster.acceptImport(system, kaimana, importId, { missing: "keep" });
  await given.settle();
  for (const n of [2, 3]) expect(await roster.findPersonByNip(nipOf(n))).toBeDefined();
  expect(await roster.getImport(system, kaimana, importId)).toMatchObject({
    stage: "done",
    leftCount: 0,
  });
});

it("shows HR what changes before what stays as it is", async () => {
  const rows = [givenRow(1), givenRow(2), givenRow(3, { jabatanNama: "Arsiparis" }), givenRow(9)];
  const { preview } = await given.preview(kaimana, rows);
  expect(preview?.sample.map(({ change }) => change)).toEqual(["change", "join", "same", "same"]);
});

it("carries nothing out from a file that was put in the place of the one HR looked at", async () => {
  const { roster } = given.services;
  const sent = { importId: importIds.mint(), fileName: "data.csv", byteCount: 0 };
  const seen = rosterFile([givenRow(21)]);
  const { upload } = await roster.startImport(system, kaimana, {
    ...sent,
    byteCount: seen.byteLength,
  });
  const put = (bytes: Uint8Array) =>
    fetch(upload.url, { method: "PUT", headers: upload.headers, body: Buffer.from(bytes) });
  await put(seen);
  await roster.previewImport(system, kaimana, sent.importId);
  // As long as the first to the byte, or the address would not take it.
  await put(rosterFile([givenRow(22)]));
  await roster.acceptImport(system, kaimana, sent.importId, { missing: "keep" });
  await given.settle();
  expect(await roster.getImport(system, kaimana, sent.importId)).toMatchObject({
    stage: "refused",
    refusal: { code: "roster.file_replaced" },
    doneCount: 0,
  });
  for (const n of [21, 22]) expect(await roster.findPersonByNip(nipOf(n))).toBeUndefined();
});
