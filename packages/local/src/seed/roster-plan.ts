import type { AgencyId } from "@netra/core/kernel/id";
import { kaimanaUnits } from "./kaimana.ts";
import { kemenpanrbUnits } from "./kemenpanrb.ts";
import { klungkungUnits } from "./klungkung.ts";
import { salatigaUnits } from "./salatiga.ts";
import type { UnitPlan } from "./units.ts";

/** One synthetic roster: whose it is, and what keeps its numbers apart from those of the others. */
export type RosterPlan = {
  agencyId: AgencyId;
  agencyName: string;
  fileName: string;
  mailDomain: string;
  /** Known people hold the serials from 990. */
  serials: { from: number; to: number };
  units: readonly UnitPlan[];
};

export const rosterPlans: readonly RosterPlan[] = [
  {
    agencyId: "agn_9208" as AgencyId,
    agencyName: "Kabupaten Kaimana",
    fileName: "data-utama-kaimana.csv",
    mailDomain: "kaimana.example",
    serials: { from: 900, to: 929 },
    units: kaimanaUnits,
  },
  {
    agencyId: "agn_3373" as AgencyId,
    agencyName: "Kota Salatiga",
    fileName: "data-utama-salatiga.csv",
    mailDomain: "salatiga.example",
    serials: { from: 930, to: 949 },
    units: salatigaUnits,
  },
  {
    agencyId: "agn_5105" as AgencyId,
    agencyName: "Kabupaten Klungkung",
    fileName: "data-utama-klungkung.csv",
    mailDomain: "klungkung.example",
    serials: { from: 950, to: 969 },
    units: klungkungUnits,
  },
  {
    agencyId: "agn_kemenpanrb" as AgencyId,
    agencyName: "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    fileName: "data-utama-kemenpanrb.csv",
    mailDomain: "kemenpanrb.example",
    serials: { from: 970, to: 989 },
    units: kemenpanrbUnits,
  },
];
