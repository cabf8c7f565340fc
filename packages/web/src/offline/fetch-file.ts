import { ApiProblem } from "../fault.ts";
import {
  addressOf,
  mediaCache,
  pieceAddress,
  pieceBytes,
  pieceCache,
  pieceStarts,
  type SavedFile,
} from "./media-cache.ts";

type Options = { signal: AbortSignal; onBytes: (count: number) => void };

/**
 * Brings a file onto the device piece by piece; what is here already is not fetched again. Only a whole
 * file stands under its address, so nothing half-fetched is ever played.
 */
export async function fetchFile(file: SavedFile, options: Options): Promise<void> {
  const [whole, pieces] = await Promise.all([caches.open(mediaCache), caches.open(pieceCache)]);
  if (await whole.match(addressOf(file))) return;
  const parts: Blob[] = [];
  for (const from of pieceStarts(file)) {
    const name = pieceAddress(file, from);
    const held = await pieces.match(name);
    const part = held ? await held.blob() : await fetchPiece(file, from, options);
    if (!held) await pieces.put(name, new Response(part));
    parts.push(part);
  }
  const headers = {
    "content-type": file.contentType,
    "content-length": String(file.byteCount),
  };
  await whole.put(addressOf(file), new Response(new Blob(parts), { headers }));
  await Promise.all(pieceStarts(file).map((from) => pieces.delete(pieceAddress(file, from))));
}

async function fetchPiece(
  file: SavedFile,
  from: number,
  { signal, onBytes }: Options,
): Promise<Blob> {
  const to = Math.min(from + pieceBytes, file.byteCount);
  const range = `bytes=${from}-${to - 1}`;
  const response = await fetch(addressOf(file), { headers: { range }, signal }).catch(away(signal));
  if (!response.ok || !response.body) throw new ApiProblem(response.status);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(away(signal));
    if (done) break;
    chunks.push(value);
    onBytes(value.byteLength);
  }
  const bytes = new Blob(chunks);
  // A server that knows no ranges sends all of it.
  const piece = response.status === 206 ? bytes : bytes.slice(from, to);
  if (piece.size !== to - from) throw new ApiProblem(0);
  return piece;
}

/** A connection that breaks is a network that is away, unless it was ended here. */
const away = (signal: AbortSignal) => (error: unknown) => {
  throw signal.aborted ? error : new ApiProblem(0);
};
