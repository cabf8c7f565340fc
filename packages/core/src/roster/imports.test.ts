import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { system } from "../kernel/actor.ts";
import type { ImportId, PersonId, UnitPath } from "../kernel/id.ts";
import { pastMemberItem } from "./person.item.ts";
import { importFinished, memberChanged } from "./roster.facts.ts";
import {
  givenContractRow,
  givenRoster,
  givenRow,
  hrOf,
  kaimana,
  nameOf,
  nipOf,
  salatiga,
} from "./testing.ts";
import { unitIdOf } from "./unit-paths.ts";

type Given = Awaited<ReturnType<typeof givenRoster>>;
const opened: Given[] = [];
let given: Given;
let roster: Given["services"]["roster"];

beforeEach(async () => {
  given = await givenRoster();
  opened.push(given);
  roster = given.services.roster;
});
afterAll(async () => {
  await Promise.all(opened.map(({ stop }) => stop()));
});

const district = { unorId: "distrik", unorNama: "Distrik Yamor" };
const changesIn = ({ facts }: Given) => facts.filter(memberChanged.is).map(memberChanged.read);
const pathOf = (unorId: string) => unitIdOf(kaimana, unorId) as unknown as UnitPath;

describe("a roster file", () => {
  it("changes nobody until HR accepts it, and then says what became of it", async () => {
    const hr = hrOf(kaimana);
    const rows = [1, 2, 3].map((n) => givenRow(n));
    const { importId, preview } = await given.preview(kaimana, rows, hr);
    expect(preview).toMatchObject({ rowCount: 3, unitCount: 1, joinCount: 3, sameCount: 0 });
    expect(preview?.sample[0]).toMatchObject({ rowNumber: 2, name: nameOf(1), change: "join" });
    await given.settle();
    expect(changesIn(given)).toEqual([]);
    expect(await roster.findPersonByNip(nipOf(1))).toBeUndefined();

    await roster.acceptImport(hr, kaimana, importId, { missing: "keep" });
    await given.settle();
    const done = await roster.getImport(hr, kaimana, importId);
    expect(done).toMatchObject({ stage: "done", doneCount: 3, leftCount: 0 });
    expect(changesIn(given)).toHaveLength(3);
    const finished = given.facts.filter(importFinished.is);
    expect(finished).toMatchObject([{ actorId: hr.personId, data: { joinedCount: 3 } }]);
  });

  it("changes nothing when it comes again", async () => {
    const rows = [givenRow(1), givenContractRow(2), givenRow(3, district)];
    await given.bring(kaimana, rows);
    const before = changesIn(given).length;
    const again = await given.bring(kaimana, rows, "close");
    expect(again).toMatchObject({ leftCount: 0, preview: { sameCount: 3, missingCount: 0 } });
    expect(changesIn(given)).toHaveLength(before);
  });

  it("reports damaged rows and brings the others in", async () => {
    const rows = [
      givenRow(1),
      givenRow(2, { nipBaru: "6.02E+17" }),
      givenRow(3, { kedudukanPnsNama: "Entah" }),
      givenRow(4, { jabatanNama: "" }),
      givenRow(1, { nama: "Orang Yang Sama" }),
    ];
    const done = await given.bring(kaimana, rows);
    expect(done.preview).toMatchObject({ rowCount: 1, issueCount: 4 });
    expect(
      done.preview?.issues.map(({ rowNumber, column, code }) => [rowNumber, column, code]),
    ).toEqual([
      [3, "nipBaru", "roster.nip_rounded"],
      [4, "kedudukanPnsNama", "roster.presence_unknown"],
      [5, "jabatanNama", "roster.post_missing"],
      [6, "nipBaru", "roster.nip_duplicate"],
    ]);
    expect(JSON.stringify(done)).not.toContain(nipOf(1));
    const { displayName } = (await roster.findPerson(await given.personOf(1))) ?? {};
    expect(displayName).toBe(nameOf(1));
  });

  it("is refused for good when it cannot be read, and can still come when it never arrived", async () => {
    const broken = await given.preview(kaimana, new TextEncoder().encode("%PDF-1.7 bukan tabel"));
    expect(broken).toMatchObject({ stage: "refused", refusal: { code: "roster.file_kind" } });
    const { importId } = broken;
    await expect(
      roster.acceptImport(system, kaimana, importId, { missing: "keep" }),
    ).rejects.toMatchObject({ code: "roster.import_not_previewed" });

    const absent = { importId: "imp_01jd9g6c8te5qvk2f3w4x5y6z7" as ImportId, fileName: "a.csv" };
    await roster.startImport(system, kaimana, { ...absent, byteCount: 5 });
    await expect(roster.previewImport(system, kaimana, absent.importId)).rejects.toMatchObject({
      code: "roster.upload_missing",
    });
    const { stage } = await roster.getImport(system, kaimana, absent.importId);
    expect(stage).toBe("waiting");
  });

  it("without one row that can be carried out is not accepted", async () => {
    const { importId } = await given.preview(kaimana, [givenRow(1, { nama: "?" })]);
    await expect(
      roster.acceptImport(system, kaimana, importId, { missing: "close" }),
    ).rejects.toMatchObject({ code: "roster.import_empty" });
  });

  it("keeps people it does not name unless HR says they left", async () => {
    await given.bring(kaimana, [givenRow(1), givenRow(2), givenContractRow(3)]);
    const kept = await given.bring(kaimana, [givenRow(1)], "keep");
    expect(kept).toMatchObject({ leftCount: 0, preview: { missingCount: 2 } });
    expect(await roster.findMember(await given.personOf(2))).toBeDefined();

    const closed = await given.bring(kaimana, [givenRow(1)], "close");
    expect(closed.leftCount).toBe(2);
    expect(await roster.findMember(await given.personOf(2))).toBeUndefined();
    expect(changesIn(given).filter(({ after }) => after === null)).toHaveLength(2);
  });

  it("never takes somebody for missing whose row is only damaged", async () => {
    await given.bring(kaimana, [givenRow(1), givenRow(2)]);
    const closed = await given.bring(kaimana, [givenRow(1), givenRow(2, { nama: "" })], "close");
    expect(closed).toMatchObject({ leftCount: 0, preview: { issueCount: 1 } });
    expect(await roster.findMember(await given.personOf(2))).toBeDefined();
  });

  it("knows a contract worker again by the address, however it is written", async () => {
    await given.bring(kaimana, [givenContractRow(1)]);
    const [first] = changesIn(given);
    const again = givenContractRow(1, { emailGov: "Kontrak1@Contoh.example", nama: "Nama Baru" });
    const done = await given.bring(kaimana, [again]);
    expect(done.preview).toMatchObject({ joinCount: 0, changeCount: 1 });
    const person = await roster.findPerson(first?.personId as PersonId);
    expect(person).toMatchObject({ displayName: "Nama Baru", member: { kind: "ppnpn" } });
  });

  it("takes somebody over from another agency as the same person, and keeps where they were", async () => {
    await given.bring(salatiga, [givenRow(1)]);
    const personId = await given.personOf(1);
    const from = (await roster.findMember(personId))?.from as string;
    given.clock.set("2026-11-09T01:00:00Z");
    const done = await given.bring(kaimana, [givenRow(1)]);
    expect(done.preview).toMatchObject({ transferCount: 1, joinCount: 0 });
    expect(await given.personOf(1)).toBe(personId);
    expect(await roster.findMember(personId)).toMatchObject({ agencyId: kaimana });
    expect(await given.table.find(pastMemberItem, { personId, from })).toMatchObject({
      agencyId: salatiga,
      until: "2026-11-09T01:00:00.000Z",
    });
    expect(changesIn(given).at(-1)).toMatchObject({
      before: { agencyId: salatiga },
      after: { agencyId: kaimana },
    });
  });
});

describe("the HR of a unit", () => {
  const own = pathOf("distrik");
  const rows = () => [givenRow(1), givenRow(2, district), givenRow(3, district)];

  it("brings in the people of their subtree; other rows are theirs to see refused", async () => {
    await given.bring(kaimana, rows());
    const renamed = { unorId: "dikbud", unorNama: "Dinas Yang Diubah" };
    const file = [givenRow(1, renamed), givenRow(2, { ...district, jabatanNama: "Analis" })];
    const done = await given.bring(kaimana, file, "close", hrOf(kaimana, own));
    expect(done.preview).toMatchObject({ rowCount: 1, changeCount: 1, missingCount: 1 });
    expect(done.preview?.issues).toMatchObject([
      { rowNumber: 2, column: "unorNama", code: "roster.unit_not_yours" },
    ]);
    expect(done.leftCount).toBe(1);
    expect(await roster.findMember(await given.personOf(1))).toMatchObject({
      unitName: "Dinas Pendidikan",
    });
    const { units } = await roster.listUnits(system, kaimana);
    expect(units.map(({ name }) => name).toSorted()).toEqual(["Dinas Pendidikan", "Distrik Yamor"]);
  });

  it("neither sees nor accepts a file that is for the whole agency", async () => {
    await given.bring(kaimana, rows());
    const { importId } = await given.preview(kaimana, [givenRow(2, district)], hrOf(kaimana));
    const hr = hrOf(kaimana, own);
    const choice = { missing: "close" } as const;
    const unknown = { kind: "missing", code: "roster.import_unknown" };
    await expect(roster.getImport(hr, kaimana, importId)).rejects.toMatchObject(unknown);
    await expect(roster.previewImport(hr, kaimana, importId)).rejects.toMatchObject(unknown);
    await expect(roster.acceptImport(hr, kaimana, importId, choice)).rejects.toMatchObject(unknown);
    const sent = { importId, fileName: "lain.csv", byteCount: 9 };
    await expect(roster.startImport(hr, kaimana, sent)).rejects.toMatchObject({
      code: "roster.import_id_reused",
    });
    expect((await roster.listImports(hr, kaimana)).imports).toEqual([]);
  });
});
