import PDFDocument from "pdfkit";
import { drawable, registerFaces, type Weight } from "./typeface.ts";

/** The colours of print: few, dark enough for grey copies. */
export const ink = {
  text: "#16211f",
  soft: "#52615d",
  accent: "#0f5f5c",
  line: "#c9d3cf",
  pale: "#eff2f0",
  warn: "#874600",
} as const;

export type Box = { x: number; y: number; width: number; height: number };

export type Block = Omit<Box, "height"> & {
  /** The text shrinks to this height; at its smallest what is left over ends in an ellipsis. */
  height: number;
  size: number;
  smallest?: number;
  weight?: Weight;
  colour?: string;
  align?: "left" | "center" | "right";
  /** Stands in the middle of its height instead of at its top. */
  isCentred?: boolean;
};

export type About = {
  title: string;
  author: string;
  at: Date;
  layout?: "landscape" | "portrait";
};

/** What an element of the structure says of itself besides its role. */
type Standing = { scope?: "Row" | "Column" };

// Digits of one width: columns of numbers then stand in line. Other text is laid out faster without.
const figures: PDFKit.Mixins.TextOptions = { features: ["tnum"] };
const lookOf = ({ align }: Pick<Block, "align">) => (align === "right" ? figures : {});

/** Accessible A4 pages: tagged, with a title and a language, every face embedded. */
export function openSheet({ title, author, at, layout = "landscape" }: About) {
  // The published types do not know PDF/UA yet.
  const options: object = {
    size: "A4",
    layout,
    margin: 0,
    font: "",
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    bufferPages: true,
    lang: "id-ID",
    displayTitle: true,
    info: { Title: title, Author: author, Creator: "Netra", CreationDate: at, ModDate: at },
  };
  const document = new PDFDocument(options);
  registerFaces(document);
  const root = document.struct("Document");
  document.addStructure(root);
  const parents = [root];
  const parent = () => parents.at(-1) ?? root;

  const heightAt = (text: string, block: Pick<Block, "width" | "align">, size: number) =>
    document.fontSize(size).heightOfString(text, { width: block.width, ...lookOf(block) });

  /** Chooses the face and the size in which a text fits its block; answers how high it then is. */
  function fit(text: string, block: Block): number {
    document.font(block.weight ?? "regular");
    let { size } = block;
    let height = heightAt(text, block, size);
    while (size > (block.smallest ?? block.size) && height > block.height) {
      size -= 0.5;
      height = heightAt(text, block, size);
    }
    return Math.min(height, block.height);
  }

  /** Puts a text on the page as it stands; answers where it ends. */
  function put(words: string, block: Block): number {
    const text = drawable(words);
    const { x, width, align = "left", isCentred = false } = block;
    const height = fit(text, block);
    const y = isCentred ? block.y + (block.height - height) / 2 : block.y;
    document.fillColor(block.colour ?? ink.text);
    // A hair more than measured: the same sum taken twice may differ in its last digit.
    const room = height + 0.1;
    document.text(text, x, y, { width, height: room, ellipsis: true, align, ...lookOf(block) });
    return y + height;
  }

  function write(role: string, words: string, block: Block, standing: Standing = {}): number {
    let end = block.y;
    const element = document.struct(role, standing as object, () => {
      end = put(words, block);
    });
    parent().add(element);
    return end;
  }

  return {
    width: document.page.width,
    height: document.page.height,
    /** Writes a text where it belongs in the reading order; answers where it ends. */
    write,
    /** How high a text would stand at its full size. */
    heightOf(words: string, block: Pick<Block, "weight" | "size" | "width">): number {
      document.font(block.weight ?? "regular");
      return heightAt(drawable(words), block, block.size);
    },
    /** How wide a line of text stands. */
    widthOf(words: string, { weight = "regular", size }: Pick<Block, "weight" | "size">): number {
      return document.font(weight).fontSize(size).widthOfString(drawable(words));
    },
    /** What is written meanwhile are parts of one element: of a table, of a row. */
    within(role: string, work: () => void) {
      const element = document.struct(role);
      parent().add(element);
      parents.push(element);
      work();
      parents.pop();
      element.end();
    },
    /** Draws something that means what `alt` says, within this box. */
    picture(alt: string, { x, y, width, height }: Box, draw: (on: PDFKit.PDFDocument) => void) {
      const bbox = [x, y, x + width, y + height];
      const about: object = { alt: drawable(alt), bbox, placement: "Block" };
      parent().add(document.struct("Figure", about, () => draw(document)));
    },
    /** Draws what readers skip. */
    ornament(draw: (on: PDFKit.PDFDocument, put: (words: string, block: Block) => number) => void) {
      document.markContent("Artifact", { type: "Layout" });
      draw(document, put);
      document.endMarkedContent();
    },
    addPage() {
      document.addPage();
    },
    /** Writes at the foot of every page what readers skip: the page's number and what else recurs. */
    foot(draw: (put: (words: string, block: Block) => number, n: number, count: number) => void) {
      const { count } = document.bufferedPageRange();
      for (let page = 0; page < count; page += 1) {
        document.switchToPage(page);
        document.markContent("Artifact", { type: "Pagination" });
        draw(put, page + 1, count);
        document.endMarkedContent();
      }
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
export type Put = Parameters<Parameters<Sheet["foot"]>[0]>[0];
