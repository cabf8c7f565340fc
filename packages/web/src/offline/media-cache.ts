/** Whole files of saved modules, under the address they are played from. They are public; who saved them is not here. */
export const mediaCache = "netra-media";
/** Parts of files that are still being fetched: an interruption costs no more than one of them. */
export const pieceCache = "netra-pieces";
export const pieceBytes = 256 * 1024;

export type SavedFile = { key: string; contentType: string; byteCount: number };

export const addressOf = ({ key }: Pick<SavedFile, "key">) => `/media/${key}`;
export const pieceAddress = (file: Pick<SavedFile, "key">, from: number) =>
  `${addressOf(file)}?from=${from}`;

/** Where each piece of a file begins. */
export const pieceStarts = ({ byteCount }: Pick<SavedFile, "byteCount">): number[] =>
  Array.from({ length: Math.max(1, Math.ceil(byteCount / pieceBytes)) }, (_, n) => n * pieceBytes);

const pieceLength = ({ byteCount }: SavedFile, from: number) =>
  Math.min(pieceBytes, byteCount - from);

/** How much of some files is on the device. */
export async function bytesHere(files: readonly SavedFile[]): Promise<number> {
  const [whole, pieces] = await Promise.all([namesIn(mediaCache), namesIn(pieceCache)]);
  const held = (file: SavedFile) =>
    whole.has(addressOf(file))
      ? file.byteCount
      : pieceStarts(file)
          .filter((from) => pieces.has(pieceAddress(file, from)))
          .reduce((sum, from) => sum + pieceLength(file, from), 0);
  return files.reduce((sum, file) => sum + held(file), 0);
}

/** The addresses of the whole files on the device. */
export const filesHere = () => namesIn(mediaCache);

async function namesIn(cacheName: string): Promise<ReadonlySet<string>> {
  const cache = await caches.open(cacheName);
  return new Set(
    (await cache.keys()).map(({ url }) => {
      const { pathname, search } = new URL(url);
      return pathname + search;
    }),
  );
}

/** Takes files off the device, whole ones and pieces. */
export async function deleteFiles(files: readonly SavedFile[]): Promise<void> {
  const [whole, pieces] = await Promise.all([caches.open(mediaCache), caches.open(pieceCache)]);
  for (const file of files) {
    await whole.delete(addressOf(file));
    await Promise.all(pieceStarts(file).map((from) => pieces.delete(pieceAddress(file, from))));
  }
}
