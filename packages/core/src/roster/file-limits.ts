/** What a roster file may be at most; beyond it the file is refused before it is read further. */
export const rosterFileLimits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 400 * 1024 * 1024,
  /** Real sheets shrink ten to sixty times; a bomb shrinks a thousand times. */
  shrinkRatio: 200,
  rows: 400_000,
  columns: 200,
  cells: 12_000_000,
  cellLength: 2_000,
} as const;

export type RosterFileLimits = { readonly [K in keyof typeof rosterFileLimits]: number };
