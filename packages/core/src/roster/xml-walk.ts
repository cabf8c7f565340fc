import { Parser } from "htmlparser2";
import { invalid } from "../kernel/fault.ts";

export type XmlHandlers = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Walks XML as it arrives. Namespace prefixes are dropped; document types and their entities are not expanded. */
export async function walkXml(
  chunks: AsyncIterable<Uint8Array>,
  { open, text, close }: XmlHandlers,
): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > deepest) throw invalid("roster.file_damaged", { part: "xml" });
        open?.(localName(name), attributes);
      },
      ontext: (piece) => text?.(piece),
      onclosetag: (name) => {
        depth -= 1;
        close?.(localName(name));
      },
    },
    { xmlMode: true },
  );
  for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }));
  parser.end(decoder.decode());
}

// Workbooks nest a dozen levels; the parser slows with each open one.
const deepest = 64;

const localName = (name: string) => name.slice(name.indexOf(":") + 1);
