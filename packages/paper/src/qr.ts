import { encode } from "uqr";

/** Draws an address as a QR code of this width: one path, sharp at any size. */
export function drawQr(
  on: PDFKit.PDFDocument,
  address: string,
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const { size, data } = encode(address, { ecc: "M", border: 0 });
  const cell = width / size;
  for (const [row, cells] of data.entries()) {
    for (let from = 0; from < size; from += 1) {
      if (!cells[from]) continue;
      let to = from;
      while (cells[to + 1]) to += 1;
      // Neighbours are one bar: between two rectangles some printers leave a hairline.
      on.rect(x + from * cell, y + row * cell, (to - from + 1) * cell, cell);
      from = to;
    }
  }
  on.fill("#000000");
}
