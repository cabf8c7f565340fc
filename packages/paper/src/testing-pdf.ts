import { extractText, getDocumentProxy } from "unpdf";

type Node = { role: string; alt?: string; children?: Node[] };

const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

/** A PDF as a reader finds it: its pages, its text in order, its structure. */
export async function readPdf(bytes: Uint8Array) {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(file, { mergePages: true });
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, (_, n) => file.getPage(n + 1)),
  );
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const nodes = trees.flatMap((tree) => flat(tree as Node));
  const { info, metadata } = await file.getMetadata();
  return {
    pageCount: file.numPages,
    text: text.replaceAll(/\s+/g, " "),
    nodes,
    roles: (role: string) => nodes.filter((node) => node.role === role),
    title: (info as { Title?: string }).Title,
    language: (info as { Language?: string }).Language,
    isTagged: (await file.getMarkInfo())?.Marked === true,
    isUniversal: metadata?.getRaw().includes("<pdfuaid:part>1</pdfuaid:part>") === true,
    raw: Buffer.from(bytes).toString("latin1"),
  };
}
