import { expect, test } from "vitest";
import { golonganOf, gradeOf, kindOf, presenceOf } from "./personnel-codes.ts";

const structural = { jenisJabatan: "Struktural", jabatanAsn: "", eselon: "" };

test.each([
  [{ eselon: "I.a" }, "jpt_madya"],
  [{ eselon: "I.a", jabatanAsn: "Jabatan Pimpinan Tinggi Utama" }, "jpt_utama"],
  [{ eselon: "I.b" }, "jpt_madya"],
  [{ eselon: "II/b" }, "jpt_pratama"],
  [{ eselon: "IIIa" }, "administrator"],
  [{ eselon: "iv.b" }, "pengawas"],
  [{ eselon: "V.a" }, "pelaksana"],
  [{ jenisJabatan: "1", eselon: "III.b" }, "administrator"],
  [{ jenisJabatan: "2" }, "fungsional"],
  [{ jenisJabatan: "Fungsional Tertentu" }, "fungsional"],
  [{ jenisJabatan: "Jabatan Fungsional", eselon: "NON" }, "fungsional"],
  [{ jenisJabatan: "4" }, "pelaksana"],
  [{ jenisJabatan: "Fungsional Umum" }, "pelaksana"],
  [{ jenisJabatan: "Jabatan Pelaksana" }, "pelaksana"],
  [{ jenisJabatan: "Rangkap", eselon: "II.a" }, "jpt_pratama"],
  [{ jenisJabatan: "Rangkap" }, "fungsional"],
  [{ eselon: "" }, undefined],
  [{ jenisJabatan: "Lainnya", eselon: "IV.a" }, undefined],
])("the post %j is of grade %s", (words, grade) => {
  expect(gradeOf("pns", { ...structural, ...words })).toBe(grade);
});

test("staff without civil-servant status have no grade among the posts", () => {
  expect(gradeOf("ppnpn", { ...structural, eselon: "II.a" })).toBe("non_asn");
});

test.each([
  ["PNS", "pns"],
  ["PNS Daerah", "pns"],
  ["Calon Pegawai Negeri Sipil", "cpns"],
  ["CPNS", "cpns"],
  ["PPPK", "pppk"],
  ["P3K Paruh Waktu", "pppk"],
  ["PPNPN", "ppnpn"],
  ["Non-ASN", "ppnpn"],
  ["Tenaga Honorer", "ppnpn"],
  ["Magang", undefined],
  ["", undefined],
])("the status %j is of kind %s", (word, kind) => {
  expect(kindOf(word)).toBe(kind);
});

test.each([
  ["Aktif", "active"],
  ["PPPK Aktif", "active"],
  ["CPNS", "active"],
  ["Tugas Belajar", "active"],
  ["CLTN", "active"],
  ["Cuti di Luar Tanggungan Negara", "active"],
  ["DPK", "active"],
  ["Pensiun", "left"],
  ["Meninggal dunia", "left"],
  ["Pemberhentian Sementara", "left"],
  ["Masa Persiapan Pensiun", "left"],
  ["Mencapai BUP", "left"],
  ["Tidak Aktif", "left"],
  ["Non-Aktif", "left"],
  ["Aktf", "unknown"],
  ["", "unknown"],
])("the kedudukan %j means %s", (word, presence) => {
  expect(presenceOf(word)).toBe(presence);
});

test.each([
  ["IV/e", "IV/e"],
  ["III c", "III/c"],
  ["II/a", "II/a"],
  ["I", "I"],
  ["IX", "IX"],
  ["XVII", "XVII"],
  ["III/e", undefined],
  ["", undefined],
  ["-", undefined],
  ["gol. tiga", undefined],
])("the golongan %j is kept as %j", (text, golongan) => {
  expect(golonganOf(text)).toBe(golongan);
});
