import { system } from "@netra/core/kernel/actor";
import { type AgencyId, importIds, termIds } from "@netra/core/kernel/id";
import { givenAuthority } from "@netra/core/publishing/testing";
import {
  givenContractRow,
  givenRow,
  nipOf,
  rosterFile,
  type SampleRow,
} from "@netra/core/roster/testing";
import type { DemoPerson } from "../src/people.ts";
import { upload } from "../src/seed/bring.ts";
import type { World } from "../src/world.ts";
import { bringRoster, enter, handInModule, must, type Visit } from "./visits.ts";

const bkn = "agn_bkn" as AgencyId;
export const kaimana = "agn_9208";
export const salatiga = "agn_3373";
const westPapua = "agn_92";

const education = { unorId: "dikbud", unorNama: "Dinas Pendidikan" };
const school = {
  unorId: "sd1",
  unorNama: "SD Negeri 1 Kaimana",
  unorIndukId: "dikbud",
  unorIndukNama: "Dinas Pendidikan",
};
export const district = { unorId: "arguni", unorNama: "Distrik Teluk Arguni Bawah" };
export const transport = { unorId: "dishub", unorNama: "Dinas Perhubungan" };
const personnel = { unorId: "bkpsdm", unorNama: "BKPSDM" };

const section = { jenisJabatan: "Struktural", eselon: "IV.a", jabatanNama: "Kepala Seksi" };
/** Kaimana's people by the account they sign in with; the number tells their NIP. */
export const people = {
  dewi: givenRow(1, { nama: "Dewi Arunika", ...personnel }),
  ruth: givenRow(2, { nama: "Ruth Kencana", ...education, ...section }),
  maria: givenRow(3, { nama: "Maria Rembulan", ...education, ...section }),
  hasan: givenRow(4, { nama: "Hasan Baskara", ...school }),
  lukas: givenContractRow(5, { nama: "Lukas", ...district }),
  yustina: givenRow(6, { nama: "Yustina Embun", ...district }),
} satisfies Record<string, SampleRow>;
const nurul = givenRow(20, { nama: "Nurul Kinanti", ...personnel });
const acting = givenRow(30, { nama: "Yosef Bentala", unorId: "setda", unorNama: "Setda" });
const staff = { operator: 40, publisher: 41, reviewer: 42 };

const known = (sub: string, row: SampleRow): DemoPerson => ({
  sub,
  name: row.nama ?? sub,
  role: "-",
  agency: "-",
  ...(row.nipBaru ? { nip: row.nipBaru } : { email: row.emailGov ?? "" }),
});

/** The provider knows everybody; Netra knows the authority's three, of whom one is its operator. */
export async function givenOperator(world: World): Promise<Visit> {
  world.introduce([
    ...Object.entries({ ...people, nurul, acting }).map(([sub, row]) => known(sub, row)),
    ...Object.entries(staff).map(([sub, n]) => known(sub, givenRow(n))),
    { sub: "mayor", name: "Ratna Saujana", role: "-", agency: "-" },
    { sub: "stranger", name: "Orang Lain", role: "-", agency: "-", email: "lain@contoh.example" },
  ]);
  const { roster, identity, runJob } = world.services;
  const body = { name: "Badan Kepegawaian Negara", kind: "lembaga", provinceCode: "00" } as const;
  await roster.registerAgency(system, { agencyId: bkn, ...body, zone: "Asia/Jakarta" });
  const bytes = rosterFile(Object.values(staff).map((n) => givenRow(n)));
  const importId = importIds.mint();
  const sent = { importId, fileName: "bkn.csv", byteCount: bytes.byteLength };
  await upload((await roster.startImport(system, bkn, sent)).upload, bytes);
  await roster.previewImport(system, bkn, importId);
  await roster.acceptImport(system, bkn, importId, { missing: "keep" });
  await runJob({ job: "apply_import", agencyId: bkn, importId });
  const personId = await roster.findPersonByNip(nipOf(staff.operator));
  if (!personId) throw new Error("the operator is on no roster");
  await identity.grantRole(system, { personId, grant: { role: "operator" } });
  return enter(world, "operator");
}

const agencies = {
  [kaimana]: {
    name: "Kabupaten Kaimana",
    kind: "kabupaten",
    provinceCode: "92",
    zone: "Asia/Jayapura",
  },
  [westPapua]: {
    name: "Provinsi Papua Barat",
    kind: "provinsi",
    provinceCode: "92",
    zone: "Asia/Jayapura",
  },
  [salatiga]: { name: "Kota Salatiga", kind: "kota", provinceCode: "33", zone: "Asia/Jakarta" },
};

/** Gives somebody who can sign in a role; they hold it from their next request on. */
export async function give(world: World, operator: Visit, sub: string, grant: object) {
  const visit = await enter(world, sub);
  await must(operator.ask(`PUT /api/identity/people/${visit.personId}/grants`, grant));
  return visit;
}

/** The operator registers the agencies and, as their first HR, brings in whoever will be HR there. */
export async function registerAgencies(world: World, operator: Visit) {
  const { personId } = operator;
  const first = { [kaimana]: people.dewi, [westPapua]: acting, [salatiga]: nurul };
  for (const [agencyId, agency] of Object.entries(agencies)) {
    await must(operator.ask(`PUT /api/roster/agencies/${agencyId}`, agency));
    const grant = { role: "hr", agencyId };
    await must(operator.ask(`PUT /api/identity/people/${personId}/grants`, grant));
    await bringRoster(world, operator, agencyId, [first[agencyId as keyof typeof first]]);
    await must(operator.ask(`POST /api/identity/people/${personId}/revocations`, grant));
  }
  return {
    dewi: await give(world, operator, "dewi", { role: "hr", agencyId: kaimana }),
    nurul: await give(world, operator, "nurul", { role: "hr", agencyId: salatiga }),
  };
}

/** An acting head is named by the NIP, an elected one by the account they sign in with. */
export async function openTerms(operator: Visit) {
  const put = (body: object) => must(operator.ask(`PUT /api/roster/terms/${termIds.mint()}`, body));
  await put({
    agencyId: kaimana,
    kind: "pj",
    officeName: "Pj. Bupati Kaimana",
    decree: "Keputusan contoh 1",
    startsOn: "2026-06-01",
    endsOn: "2026-11-30",
    holder: { by: "nip", nip: acting.nipBaru },
  });
  await put({
    agencyId: salatiga,
    kind: "definitif",
    officeName: "Wali Kota Salatiga",
    decree: "Keputusan contoh 2",
    startsOn: "2025-02-20",
    endsOn: "2030-02-19",
    holder: { by: "account", sub: "mayor", name: "Ratna Saujana" },
  });
}

/** The authority's own two, under the body that may publish today. */
export async function givenAuthors(world: World, operator: Visit) {
  const { authorityId, ...authority } = givenAuthority;
  await must(operator.ask(`PUT /api/publishing/authorities/${authorityId}`, authority));
  return {
    publisher: await give(world, operator, "publisher", { role: "publisher" }),
    reviewer: await give(world, operator, "reviewer", { role: "reviewer" }),
  };
}

export const setOf = (moduleId: string) => ({
  title: "Program Netralitas ASN 2026",
  moduleIds: [moduleId],
  audience: { grades: "all", kinds: "all", agencyIds: [kaimana, salatiga] },
  startsOn: "2026-11-02",
  deadlineOn: "2026-12-31",
});

/** Everything up to the first learner's first tap: agencies, heads, a released module, set 1, Kaimana's people. */
export async function givenProgram(
  world: World,
  own: Parameters<typeof handInModule>[1] = {},
  handIn = handInModule,
) {
  const operator = await givenOperator(world);
  const hr = await registerAgencies(world, operator);
  await openTerms(operator);
  const authors = await givenAuthors(world, operator);
  const modulePath = await handIn(authors.publisher, own);
  await must(authors.reviewer.ask(`POST ${modulePath}/reviews`, { decision: "approve" }));
  const moduleId = modulePath.split("/").at(-1) as string;
  await must(authors.publisher.ask("PUT /api/publishing/sets/1", setOf(moduleId)));
  await bringRoster(world, hr.dewi, kaimana, Object.values(people));
  return { operator, ...hr, ...authors, modulePath, moduleId };
}
