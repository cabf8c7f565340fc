/** Why a text is not a NIP or NI PPPK; each code has a sentence in the words. */
export type NipReason =
  | "roster.nip_rounded"
  | "roster.nip_not_digits"
  | "roster.nip_length"
  | "roster.nip_birth_date"
  | "roster.nip_start"
  | "roster.nip_sex"
  | "roster.nip_serial";

export type ParsedNip = { ok: true; nip: string } | { ok: false; code: NipReason };

const parts = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})$/;
const youngestAtStart = 14;
const oldestAtStart = 75;

/** Reads a NIP or NI PPPK as people and spreadsheets write it; the answer is 18 bare digits. */
export function parseNip(text: string): ParsedNip {
  // A leading apostrophe is how spreadsheets are told to keep a number as text.
  const bare = text.trim().replace(/^'/, "").replace(/\s+/g, "");
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(bare)) return refusal("roster.nip_rounded");
  if (!/^\d+$/.test(bare)) return refusal("roster.nip_not_digits");
  const match = parts.exec(bare);
  if (!match) return refusal("roster.nip_length");
  const [year, month, day, startYear, startCode, sex, serial] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < 1900 || !isDate(year, month, day)) return refusal("roster.nip_birth_date");
  const age = startYear - year;
  const isAgeReal = age >= youngestAtStart && age <= oldestAtStart;
  if (!isAgeReal || !(isMonth(startCode) || isContract(startCode))) {
    return refusal("roster.nip_start");
  }
  if (sex !== 1 && sex !== 2) return refusal("roster.nip_sex");
  // Spreadsheets keep 15 digits of a number, so a rounded NIP always ends in 000.
  if (serial === 0) return refusal("roster.nip_serial");
  return { ok: true, nip: bare };
}

/** Whose number a valid one is: digits 13-14 hold a month for PNS, a contract count from 21 for PPPK. */
export const kindOfNip = (nip: string): "pns" | "pppk" =>
  isMonth(Number(nip.slice(12, 14))) ? "pns" : "pppk";

/** Groups of 8-6-1-3, the way it is read aloud. */
export const formatNip = (nip: string): string =>
  `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;

/** Shows the last four digits only, so that a list can be told apart without giving numbers away. */
export const maskNip = (nip: string): string => `••••••••• ${nip.slice(14, 15)} ${nip.slice(15)}`;

/** Masks a text that failed to be a NIP: it may still be most of a real one. */
export const maskDamagedNip = (text: string): string =>
  text.length > 4 ? `••••••••• ${text.slice(-4)}` : text;

const refusal = (code: NipReason): ParsedNip => ({ ok: false, code });

const isMonth = (code: number) => code >= 1 && code <= 12;
const isContract = (code: number) => code >= 21;

function isDate(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}
