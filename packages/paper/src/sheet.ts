import PDFDocument from "pdfkit";
import { drawable, registerFaces, type Weight } from "./typeface.ts";

/** The colours of print: few, dark enough for grey copies. */
export const ink = {
  text: "#16211f",
  soft: "#52615d",
  accent: "#0f5f5c",
  line: "#c9d3cf",
} as const;

export type Box = { x: number; y: number; width: number; height: number };

export type Block = Omit<Box, "height"> & {
  /** The text shrinks to this height; at its smallest what is left over ends in an ellipsis. */
  height: number;
  size: number;
  smallest?: number;
  weight?: Weight;
  colour?: string;
};

export type About = { title: string; author: string; at: Date };

/** One accessible page: tagged, with a title and a language, every face embedded. */
export function openSheet({ title, author, at }: About) {
  // The published types do not know PDF/UA yet.
  const options: object = {
    size: "A4",
    layout: "landscape",
    margin: 0,
    font: "",
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    lang: "id-ID",
    displayTitle: true,
    info: { Title: title, Author: author, Creator: "Netra", CreationDate: at, ModDate: at },
  };
  const document = new PDFDocument(options);
  registerFaces(document);
  const root = document.struct("Document");
  document.addStructure(root);

  const fits = (text: string, block: Block, size: number) =>
    document.fontSize(size).heightOfString(text, { width: block.width }) <= block.height;

  function write(role: string, words: string, block: Block): number {
    const text = drawable(words);
    document.font(block.weight ?? "regular");
    let size = block.size;
    while (size > (block.smallest ?? block.size) && !fits(text, block, size)) size -= 0.5;
    const { x, y, width, height } = block;
    const element = document.struct(role, {}, () => {
      document.fillColor(block.colour ?? ink.text).fontSize(size);
      document.text(text, x, y, { width, height, ellipsis: true });
    });
    root.add(element);
    return y + Math.min(height, document.heightOfString(text, { width }));
  }

  return {
    width: document.page.width,
    height: document.page.height,
    /** Writes a text where it belongs in the reading order; answers where it ends. */
    write,
    /** Draws something that means what `alt` says, within this box. */
    picture(alt: string, { x, y, width, height }: Box, draw: (on: PDFKit.PDFDocument) => void) {
      const bbox = [x, y, x + width, y + height];
      const about: object = { alt, bbox, placement: "Block" };
      root.add(document.struct("Figure", about, () => draw(document)));
    },
    /** Draws what readers skip. */
    ornament(draw: (on: PDFKit.PDFDocument) => void) {
      document.markContent("Artifact", { type: "Layout" });
      draw(document);
      document.endMarkedContent();
    },
    /** The finished file. */
    async close(): Promise<Uint8Array<ArrayBuffer>> {
      const parts: Uint8Array[] = [];
      root.end();
      document.end();
      for await (const part of document) parts.push(part as Uint8Array);
      return new Uint8Array(Buffer.concat(parts));
    },
  };
}

export type Sheet = ReturnType<typeof openSheet>;
