import { agencySchema } from "@netra/core/roster/agency";
import { expect, test } from "vitest";
import { listAgencies } from "./agencies.ts";

const agencies = await listAgencies();
const named = (agencyId: string) => agencies.find((agency) => agency.agencyId === agencyId);

test("the country has 38 provinces and 508 autonomous regencies and cities", () => {
  const count = (...kinds: string[]) => agencies.filter(({ kind }) => kinds.includes(kind)).length;
  expect(count("provinsi")).toBe(38);
  expect(count("kabupaten")).toBe(415);
  expect(count("kota")).toBe(93);
  expect(count("kementerian", "lembaga")).toBe(8);
  expect(agencies).toHaveLength(38 + 508 + 8);
});

test("every agency is one the roster accepts, under an id of its own", () => {
  for (const agency of agencies) {
    expect(agencySchema["~standard"].validate(agency)).toMatchObject({
      typed: true,
      value: agency,
    });
  }
  expect(new Set(agencies.map(({ agencyId }) => agencyId)).size).toBe(agencies.length);
  expect(new Set(agencies.map(({ name }) => name)).size).toBe(agencies.length);
});

test("governments carry the names they have by law", () => {
  expect(named("agn_9208")?.name).toBe("Kabupaten Kaimana");
  expect(named("agn_11")?.name).toBe("Pemerintah Aceh");
  expect(named("agn_34")?.name).toBe("Pemerintah Daerah DIY");
  expect(named("agn_92")?.name).toBe("Pemerintah Provinsi Papua Barat");
});

test("Jakarta's regency and cities are part of the province", () => {
  const inJakarta = agencies.filter(({ provinceCode }) => provinceCode === "31");
  expect(inJakarta.map(({ kind }) => kind)).toEqual(["provinsi"]);
});

test("an agency keeps the time of its province", () => {
  expect(named("agn_9208")?.zone).toBe("Asia/Jayapura");
  expect(named("agn_3373")?.zone).toBe("Asia/Jakarta");
  expect(named("agn_5105")?.zone).toBe("Asia/Makassar");
  expect(named("agn_kemenpanrb")?.zone).toBe("Asia/Jakarta");
});
