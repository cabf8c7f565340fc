import { inflateSync } from "node:zlib";

const woffHeader = 44;
const woffEntry = 20;
const header = 12;
const entry = 16;

const padded = (length: number) => (length + 3) & ~3;

/** A WOFF file as the plain font inside it: whoever draws would else unpack its tables for every letter. */
export function unpackWoff(woff: Buffer): Buffer<ArrayBuffer> {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF file");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, n) => {
    const at = woffHeader + n * woffEntry;
    const [offset, packed, length] = [4, 8, 12].map((more) => woff.readUInt32BE(at + more));
    const data = woff.subarray(offset, Number(offset) + Number(packed));
    return { at, length: Number(length), data: packed === length ? data : inflateSync(data) };
  });
  const size = tables.reduce((all, { length }) => all + padded(length), header + count * entry);
  const font = Buffer.alloc(size);
  woff.copy(font, 0, 4, 8);
  const power = 2 ** Math.floor(Math.log2(count));
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(power * entry, 6);
  font.writeUInt16BE(Math.log2(power), 8);
  font.writeUInt16BE((count - power) * entry, 10);
  let offset = header + count * entry;
  for (const [n, { at, length, data }] of tables.entries()) {
    const to = header + n * entry;
    woff.copy(font, to, at, at + 4);
    woff.copy(font, to + 4, at + 16, at + 20);
    font.writeUInt32BE(offset, to + 8);
    font.writeUInt32BE(length, to + 12);
    data.copy(font, offset);
    offset += padded(length);
  }
  return font;
}
