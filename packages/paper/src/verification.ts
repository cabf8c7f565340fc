import { shownCode } from "@netra/core/kernel/code";
import { drawQr } from "./qr.ts";
import { ink, type Put, type Sheet } from "./sheet.ts";

/** How somebody who holds the paper finds out whether it is genuine. */
export type Proof = {
  code: string;
  /** Where the code is answered, `https://netra.go.id/v/K7QF-2M9T-4XWB`. */
  address: string;
};

export const shownAddress = ({ address }: Proof): string =>
  `${address.slice(0, address.indexOf("/v/")).replace(/^https?:\/\//, "")}/v`;

const width = 104;
const side = 66;

/** QR, address and code in a narrow column, along its left edge or its right one. */
export function writeProof(
  sheet: Sheet,
  proof: Proof,
  at: { y: number } & ({ left: number } | { right: number }),
): void {
  const isRight = "right" in at;
  const x = isRight ? at.right - width : at.left;
  const box = { x: isRight ? at.right - side : x, y: at.y, width: side, height: side };
  const align = isRight ? "right" : "left";
  const line = { x, width, align, colour: ink.soft, height: 10, size: 7 } as const;
  sheet.picture(`Kode QR alamat pemeriksaan ${shownCode(proof.code)}`, box, (on) =>
    drawQr(on, proof.address, box),
  );
  const y = sheet.write("P", `Periksa: ${shownAddress(proof)}`, {
    ...line,
    ...{ y: at.y + side + 5, smallest: 5 },
  });
  sheet.write("P", shownCode(proof.code), {
    ...line,
    ...{ y: y + 1, height: 12, size: 9, smallest: 8, weight: "bold", colour: ink.text },
  });
}

const edge = 42;

/** At the foot of each page: whence the words come, under which code, and which page it is. */
export function writeFoot(sheet: Sheet, { left }: { left: string }): void {
  sheet.foot((put: Put, n, count) => {
    const y = sheet.height - 34;
    const block = { y, height: 10, size: 7, smallest: 6, colour: ink.soft };
    put(left, { ...block, x: edge, width: sheet.width - 2 * edge - 90 });
    put(`Halaman ${n} dari ${count}`, {
      ...block,
      ...{ x: sheet.width - edge - 86, width: 86, align: "right" },
    });
  });
}
