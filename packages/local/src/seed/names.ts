import type { Chance } from "./chance.ts";

export type Sex = "man" | "woman";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const women = words(`
  Agnes Agustina Aisyah Amelia Anita Arini Asih Bernadeta Cahya Debora Dewi Dian Dina Elisabet Endang
  Erna Ester Fatimah Febri Fitri Hana Hasnah Ida Indah Intan Kartika Katarina Komang Lidia Lina Luh Made
  Margareta Maria Marlina Maya Melati Mira Nadia Naomi Ningsih Novi Nur Nurul Paulina Putri Rahma
  Ratna Rina Rosa Ruth Salma Sari Selvi Siti Sofia Sri Sulastri Tika Tri Veronika Wahyuni Wati Wulan
  Yohana Yuliana Yunita Zahra
`);

const men = words(`
  Abdul Adi Agus Ahmad Aldi Alfons Amir Andreas Anton Ari Arif Bagus Bambang Bayu Benyamin Bima Budi
  Dani Daniel Daud Dedi Dominggus Dwi Edi Eko Elias Fajar Ferdi Filipus Gede Hadi Hasan Hendra Heri
  Ibrahim Imam Indra Irfan Ishak Joko Kadek Karel Ketut Lukas Markus Matius Melkias Muhammad Nanang
  Obet Oktavianus Paulus Petrus Rahmat Rizal Robert Rudi Salim Samuel Simon Slamet Stefanus Sutrisno
  Taufik Thomas Tono Wayan Wahyu Yakob Yohanis Yosef Yusuf Zainal
`);

// Words for sky, sea, wood and light, so that nobody's family or clan is named.
const lastWords = words(`
  Aksara Anggara Arunika Aruna Baskara Bayanaka Bentala Bestari Buana Candra Cakrawala
  Damar Daksa Dharma Embun Fajarina Gemilang Gemintang Giri Halimun Harsa Jenggala Jumantara Kalani
  Kalpika Kanaka Kencana Kinanti Kirana Lazuardi Lentera Lumintu Madyapadma Mandala
  Manggala Maruta Mentari Nayaka Nirmala Nirwana Padmasari Pandika Paramita Pawana Pelita
  Prameswara Pratala Raharja Ranjana Rembulan Rimba Rinjani Sagara Sahitya Sanjaya
  Santika Saujana Segara Sekarwangi Semesta Senjani Suryana Swara Taksaka Tirta Wanadri Waruna
  Wibawa Wiguna Winaya Wiratama Yudana Yuwana
`);

/** A person's name without titles. One in twelve has a single word, as many Indonesians do. */
export function makeName(chance: Chance, sex: Sex): string {
  const given = sex === "woman" ? women : men;
  const first = chance.pick(given);
  if (chance.happens(1 / 12)) return first;
  if (!chance.happens(1 / 6)) return `${first} ${chance.pick(lastWords)}`;
  const second = chance.pick(given.filter((name) => name !== first));
  return `${first} ${second} ${chance.pick(lastWords)}`;
}
