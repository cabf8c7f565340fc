/** The columns of SIASN's `data-utama` that Netra keeps; all others are left in the file. */
export const requiredColumns = [
  "nipBaru",
  "nama",
  "unorId",
  "unorNama",
  "jenisJabatan",
  "jabatanNama",
  "eselon",
  "statusPegawai",
  "kedudukanPnsNama",
] as const;

export const optionalColumns = [
  "gelarDepan",
  "gelarBelakang",
  "email",
  "emailGov",
  "unorIndukId",
  "unorIndukNama",
  "jabatanAsn",
  "golRuangAkhir",
  "jenisPegawaiNama",
  "instansiKerjaId",
] as const;

export type ImportColumn = (typeof requiredColumns)[number] | (typeof optionalColumns)[number];

export type Header = {
  /** Where each known column stands in a row. */
  places: ReadonlyMap<ImportColumn, number>;
  width: number;
  missing: ImportColumn[];
  repeated: ImportColumn[];
  ignored: string[];
};

const bare = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

const known = new Map<string, ImportColumn>(
  [...requiredColumns, ...optionalColumns].map((column) => [bare(column), column]),
);

/** Finds the columns by name, whatever their order, case or spacing. */
export function readHeader(cells: readonly string[]): Header {
  const places = new Map<ImportColumn, number>();
  const repeated: ImportColumn[] = [];
  const ignored: string[] = [];
  cells.forEach((cell, place) => {
    const column = known.get(bare(cell));
    if (!column) {
      if (cell.trim() !== "") ignored.push(cell.trim().slice(0, 80));
    } else if (places.has(column)) repeated.push(column);
    else places.set(column, place);
  });
  const missing = requiredColumns.filter((column) => !places.has(column));
  return { places, width: cells.length, missing, repeated, ignored };
}
