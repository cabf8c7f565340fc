import { describe, expect, it } from "vitest";
import type { EmploymentKind, Grade, WorkRole } from "../kernel/grade.ts";
import { workRolesOf } from "./work-roles.ts";

const cases: [post: string, grade: Grade, kind: EmploymentKind, roles: WorkRole[]][] = [
  ["Guru Ahli Pertama", "fungsional", "pns", ["guru"]],
  ["Guru Ahli Pertama", "fungsional", "pppk", ["guru", "pppk"]],
  ["Plt. Kepala Sekolah Dasar Negeri 1", "fungsional", "pns", ["guru"]],
  ["Kepala SMP Negeri 2 Kaimana", "fungsional", "pns", ["guru"]],
  ["Pamong Belajar Ahli Muda", "fungsional", "pns", ["guru"]],
  ["Guru Besar", "fungsional", "pns", []],
  ["Kepala Bidang Guru dan Tenaga Kependidikan", "administrator", "pns", []],
  ["Bidan Terampil", "fungsional", "pns", ["tenaga_kesehatan"]],
  ["Kepala Bidang Mutasi", "administrator", "pns", []],
  ["Dokter Ahli Madya", "fungsional", "pns", ["tenaga_kesehatan"]],
  ["Dokter Hewan Karantina", "fungsional", "pns", []],
  ["Tenaga Sanitasi Lingkungan Mahir", "fungsional", "pns", ["tenaga_kesehatan"]],
  ["Pranata Laboratorium Kesehatan Terampil", "fungsional", "pppk", ["tenaga_kesehatan", "pppk"]],
  ["Camat Kaimana", "administrator", "pns", ["camat_lurah"]],
  ["Pj.  KEPALA DISTRIK Teluk Arguni Bawah", "administrator", "pns", ["camat_lurah"]],
  ["Lurah Krooy", "pengawas", "pns", ["camat_lurah", "pengawas"]],
  ["Sekretaris Distrik", "administrator", "pns", []],
  ["Sekretaris Camat", "administrator", "pns", []],
  ["Kepala Dinas Kesehatan", "jpt_pratama", "pns", ["jpt"]],
  ["Kepala Seksi Data", "pengawas", "pns", ["pengawas"]],
  ["Pengadministrasi Perkantoran", "pelaksana", "cpns", ["pelaksana"]],
  ["Petugas Keamanan", "non_asn", "ppnpn", ["ppnpn"]],
];

describe("the work somebody knows as their own", () => {
  it.each(cases)("%s (%s, %s) is %j", (post, grade, kind, roles) => {
    expect(workRolesOf({ post, grade, kind })).toEqual(roles);
  });
});
