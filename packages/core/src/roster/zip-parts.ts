import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise } from "yauzl";
import { invalid } from "../kernel/fault.ts";
import type { RosterFileLimits } from "./file-limits.ts";

/** The parts of an archive by name; opening one unpacks it as it is read. */
export type ZipParts = {
  has: (name: string) => boolean;
  open: (name: string) => Promise<Readable>;
};

const partCountLimit = 2_000;
/** Small parts may repeat themselves without being a danger. */
const harmlessBytes = 1024 * 1024;

/** Reads an archive's directory and refuses a bomb before anything is unpacked. */
export async function openZip(bytes: Uint8Array, limits: RosterFileLimits): Promise<ZipParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // Validated sizes make the directory binding: a part that unpacks to more than it declared fails midway.
  const zip = await fromBufferPromise(buffer, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  });
  const parts = new Map<string, Entry>();
  let unpackedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    unpackedBytes += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
    const isBomb = entry.uncompressedSize > harmlessBytes && ratio > limits.shrinkRatio;
    if (isBomb || unpackedBytes > limits.unpackedBytes || parts.size >= partCountLimit) {
      throw invalid("roster.file_bomb", { limitBytes: limits.unpackedBytes });
    }
    if (!entry.canDecodeFileData()) throw invalid("roster.file_kind", { found: "encrypted" });
    if (parts.has(entry.fileName)) throw invalid("roster.file_damaged");
    parts.set(entry.fileName, entry);
  }
  return {
    has: (name) => parts.has(name),
    open: async (name) => {
      const entry = parts.get(name);
      if (!entry) throw invalid("roster.file_damaged", { part: name });
      return await zip.openReadStreamPromise(entry);
    },
  };
}
